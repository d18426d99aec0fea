package checkout

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"
)

// Locker gives out locks that expire.
type Locker struct {
	rdb  *redis.Client
	keys Keys
	ttl  time.Duration
}

// NewLocker makes a locker whose locks expire after ttl unless they are extended.
func NewLocker(rdb *redis.Client, keys Keys, ttl time.Duration) *Locker {
	return &Locker{rdb: rdb, keys: keys, ttl: ttl}
}

// Acquire takes a lock, or gives ErrLockHeld at once.
func (l *Locker) Acquire(ctx context.Context, name string) (*Lock, error) {
	owner := rand.Text()
	err := l.rdb.SetArgs(ctx, l.keys.Lock(name), owner, redis.SetArgs{Mode: "NX", TTL: l.ttl}).Err()
	if errors.Is(err, redis.Nil) {
		return nil, fmt.Errorf("acquire lock %s: %w", name, ErrLockHeld)
	}
	if err != nil {
		return nil, outcome("acquire lock "+name, err)
	}
	token, err := l.rdb.Incr(ctx, l.keys.Fence(name)).Result()
	if err != nil {
		return nil, outcome("draw a token for lock "+name, err)
	}
	return &Lock{locker: l, name: name, owner: owner, token: token}, nil
}
