package dispatch

import "context"

// Consumer takes the jobs of one kind and gives them to a handler.
type Consumer struct{}

// NewConsumer makes a consumer. It refuses a configuration that cannot work.
func NewConsumer(cfg ConsumerConfig, store Store, handle Handler) (*Consumer, error) {
	return nil, ErrNotImplemented
}

// Run consumes until the context ends, across any number of connections. Then
// it takes no more jobs, gives back those that no handler has begun, waits for
// the others, and returns nil. Handlers that outstay the grace find their
// context cancelled, and their jobs are given back. Run may be called once.
func (c *Consumer) Run(ctx context.Context) error { return ErrNotImplemented }
