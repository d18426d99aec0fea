package checkout

import (
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"
)

// NewClient makes a client for the server at url.
func NewClient(url string, timeout time.Duration) (*redis.Client, error) {
	options, err := redis.ParseURL(url)
	if err != nil {
		return nil, fmt.Errorf("read the address of Redis: %w", err)
	}
	options.ReadTimeout = timeout
	return redis.NewClient(options), nil
}
