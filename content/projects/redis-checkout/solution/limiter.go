package checkout

import (
	"context"
	"crypto/rand"
	_ "embed"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"
)

//go:embed allow.lua
var allowLua string

var allowScript = redis.NewScript(allowLua)

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
	keys := []string{l.keys.Rate(customer)}
	reply, err := allowScript.Run(ctx, l.rdb, keys, l.limit, l.window.Microseconds(), rand.Text()).Int64Slice()
	if err != nil {
		return Decision{}, outcome("limit the rate of "+customer, err)
	}
	if len(reply) != 3 {
		return Decision{}, fmt.Errorf("limit the rate of %s: unexpected reply %v", customer, reply)
	}
	return Decision{
		Allowed:    reply[0] == 1,
		Remaining:  int(reply[1]),
		RetryAfter: time.Duration(reply[2]) * time.Microsecond,
	}, nil
}
