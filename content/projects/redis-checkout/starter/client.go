package checkout

import (
	"time"

	"github.com/redis/go-redis/v9"
)

// NewClient makes a client for the server at url. Every call ends with its
// context, or once timeout has passed without an answer, and no command is
// sent twice.
func NewClient(url string, timeout time.Duration) (*redis.Client, error) {
	return nil, ErrNotImplemented
}
