package checkout

import (
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"
)

// NewClient makes a client for the server at url. Every call ends with its
// context, or once timeout has passed without an answer, and no command is
// sent twice.
func NewClient(url string, timeout time.Duration) (*redis.Client, error) {
	options, err := redis.ParseURL(url)
	if err != nil {
		return nil, fmt.Errorf("read the address of Redis: %w", err)
	}
	options.DialTimeout = timeout
	options.ReadTimeout = timeout
	options.WriteTimeout = timeout
	options.PoolTimeout = timeout
	options.ContextTimeoutEnabled = true
	// Whoever knows whether a command may be repeated repeats it. The client does not know.
	options.MaxRetries = -1
	options.DialerRetries = 1
	return redis.NewClient(options), nil
}
