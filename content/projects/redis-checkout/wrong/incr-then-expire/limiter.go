package checkout

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"
)

// Limiter admits a number of requests per customer in every window of time.
type Limiter struct {
	rdb    *redis.Client
	keys   Keys
	limit  int
	window time.Duration
}

// NewLimiter makes a limiter that admits limit requests in any window.
func NewLimiter(rdb *redis.Client, keys Keys, limit int, window time.Duration) *Limiter {
	return &Limiter{rdb: rdb, keys: keys, limit: limit, window: window}
}

// Allow decides on one request of a customer, and counts it if it is allowed.
func (l *Limiter) Allow(ctx context.Context, customer string) (Decision, error) {
	key := l.keys.Rate(customer)
	used, err := l.rdb.Incr(ctx, key).Result()
	if err != nil {
		return Decision{}, outcome("count a request of "+customer, err)
	}
	if used == 1 {
		if err := l.rdb.PExpire(ctx, key, l.window).Err(); err != nil {
			return Decision{}, outcome("limit the count of "+customer, err)
		}
	}
	if used <= int64(l.limit) {
		return Decision{Allowed: true, Remaining: l.limit - int(used)}, nil
	}
	left, err := l.rdb.PTTL(ctx, key).Result()
	return Decision{RetryAfter: left}, outcome("read the wait of "+customer, err)
}
