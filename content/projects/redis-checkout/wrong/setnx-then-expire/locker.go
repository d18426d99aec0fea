package checkout

import (
	"context"
	"crypto/rand"
	_ "embed"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"
)

//go:embed acquire.lua
var acquireLua string

var acquireScript = redis.NewScript(acquireLua)

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
	keys := []string{l.keys.Lock(name), l.keys.Fence(name)}
	token, err := acquireScript.Run(ctx, l.rdb, keys, owner).Int64()
	if err != nil {
		return nil, outcome("acquire lock "+name, err)
	}
	if token == 0 {
		return nil, fmt.Errorf("acquire lock %s: %w", name, ErrLockHeld)
	}
	if err := l.rdb.PExpire(ctx, l.keys.Lock(name), l.ttl).Err(); err != nil {
		return nil, outcome("limit lock "+name, err)
	}
	return &Lock{locker: l, name: name, owner: owner, token: token}, nil
}
