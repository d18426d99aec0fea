package checkout

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"
)

// Limiter admits a number of requests per customer in every window of time.
type Limiter struct{}

// NewLimiter makes a limiter that admits limit requests in any window.
func NewLimiter(rdb *redis.Client, keys Keys, limit int, window time.Duration) *Limiter {
	return &Limiter{}
}

// Allow decides on one request of a customer, and counts it if it is allowed.
func (l *Limiter) Allow(ctx context.Context, customer string) (Decision, error) {
	return Decision{}, ErrNotImplemented
}
