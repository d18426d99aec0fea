package checkout

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"
)

// Locker gives out locks that expire.
type Locker struct{}

// NewLocker makes a locker whose locks expire after ttl unless they are extended.
func NewLocker(rdb *redis.Client, keys Keys, ttl time.Duration) *Locker {
	return &Locker{}
}

// Acquire takes a lock, or gives ErrLockHeld at once.
func (l *Locker) Acquire(ctx context.Context, name string) (*Lock, error) {
	return nil, ErrNotImplemented
}
