// Package dispatch hands jobs from the services that ask for work to the
// workers that do it, through queues of RabbitMQ.
package dispatch

import (
	"context"
	"errors"
)

// ErrNotImplemented is returned by everything that is still to be written.
var ErrNotImplemented = errors.New("dispatch: not implemented")

// Job is a piece of work that somebody asks for.
type Job struct {
	ID   string // chosen by who asks, the same for every repetition of this job
	Kind string // one of the kinds of the topology
	Body []byte
}

// Handler does the work of a job. It heeds its context. An error leads to
// another attempt, unless it was made by [Permanent].
type Handler func(ctx context.Context, job Job) error

// Store remembers which jobs have taken effect.
type Store interface {
	// Once runs the effect and remembers the id: both, or neither. For an id
	// that it remembers, it returns nil and runs nothing. While the same id is
	// under way elsewhere, it waits. An effect that panics is not remembered.
	Once(ctx context.Context, id string, effect func(context.Context) error) error
}
