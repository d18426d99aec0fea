package dispatch

import (
	"context"
	"fmt"
	"slices"
	"sync"
)

// Consumer takes the jobs of one kind and gives them to a handler.
type Consumer struct {
	cfg       ConsumerConfig
	store     Store
	handle    Handler
	publisher *Publisher // for what is put aside, on a connection of its own
	slots     chan struct{}
	jobs      sync.WaitGroup
}

// NewConsumer makes a consumer. It refuses a configuration that cannot work.
func NewConsumer(cfg ConsumerConfig, store Store, handle Handler) (*Consumer, error) {
	if !slices.Contains(cfg.Topology.Kinds, cfg.Kind) {
		return nil, fmt.Errorf("dispatch: the topology has no kind %q", cfg.Kind)
	}
	if cfg.Concurrency < 1 || cfg.Prefetch < cfg.Concurrency {
		return nil, fmt.Errorf("dispatch: concurrency %d with prefetch %d: it takes one handler or more, and a prefetch for each", cfg.Concurrency, cfg.Prefetch)
	}
	return &Consumer{
		cfg: cfg, store: store, handle: handle,
		publisher: NewPublisher(cfg.Config),
		slots:     make(chan struct{}, cfg.Concurrency),
	}, nil
}

// Run consumes until the context ends, across any number of connections. Then
// it cancels the handlers and returns. The broker takes back what was lent to
// it. Run may be called once.
func (c *Consumer) Run(ctx context.Context) error {
	work, abort := context.WithCancel(context.WithoutCancel(ctx))
	defer abort()
	var s *session
	for attempt := 0; ctx.Err() == nil; attempt++ {
		var err error
		if s, err = c.open(ctx, work); err == nil {
			attempt = 0
			err = s.serve(ctx)
		}
		if err != nil {
			c.cfg.log().Warn("the consumer has lost the broker", "kind", c.cfg.Kind, "error", err)
			_ = c.cfg.Backoff.pause(ctx, attempt) // the loop looks at the context
		}
	}
	c.publisher.Close()
	if s != nil {
		hangUp(s.conn)
	}
	return nil
}
