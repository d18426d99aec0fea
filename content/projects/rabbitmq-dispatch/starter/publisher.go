package dispatch

import "context"

// Publisher gives jobs to the broker. It is safe for use by several
// goroutines, and connects when it is first needed.
type Publisher struct{}

// NewPublisher makes a publisher. Close it when it is no longer needed.
func NewPublisher(cfg Config) *Publisher { return &Publisher{} }

// Publish returns nil once the broker has taken responsibility for the job.
// While the broker is away or refuses, it tries again until the context ends.
// A job that no queue takes gives an error that is [ErrUnroutable].
func (p *Publisher) Publish(ctx context.Context, job Job) error { return ErrNotImplemented }

// Close ends the publisher. Calls of Publish that are under way return
// [ErrClosed], without saying whether their job has arrived.
func (p *Publisher) Close() {}
