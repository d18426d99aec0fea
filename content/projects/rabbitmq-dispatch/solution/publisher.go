package dispatch

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

// Publisher gives jobs to the broker. It is safe for use by several
// goroutines, and connects when it is first needed.
type Publisher struct {
	cfg   Config
	line  chan *line      // holds one, nil at first; whoever takes it may put in another
	life  context.Context // ends with the publisher
	end   context.CancelCauseFunc
	close func()
}

// NewPublisher makes a publisher. Close it when it is no longer needed.
func NewPublisher(cfg Config) *Publisher {
	p := &Publisher{cfg: cfg, line: make(chan *line, 1)}
	p.life, p.end = context.WithCancelCause(context.Background())
	p.line <- nil
	p.close = sync.OnceFunc(func() {
		p.end(ErrClosed)
		if n := <-p.line; n != nil {
			hangUp(n.conn)
		}
	})
	return p
}

// Publish returns nil once the broker has taken responsibility for the job.
// While the broker is away or refuses, it tries again until the context ends.
// A job that no queue takes gives an error that is [ErrUnroutable].
func (p *Publisher) Publish(ctx context.Context, job Job) error {
	if err := check(job); err != nil {
		return err
	}
	if err := p.send(ctx, p.cfg.Topology.Name, job.Kind, encode(job)); err != nil {
		return fmt.Errorf("publishing the job %s: %w", job.ID, err)
	}
	return nil
}

// Close ends the publisher. Calls of Publish that are under way return
// [ErrClosed], without saying whether their job has arrived.
func (p *Publisher) Close() { p.close() }

// check refuses what no attempt could bring across.
func check(job Job) error {
	const longest = 255 // bytes of a short string in AMQP 0-9-1
	if job.ID == "" || len(job.ID) > longest || len(job.Kind) > longest {
		return errors.New("dispatch: a job needs an ID, and neither this nor its kind may have more than 255 bytes")
	}
	return nil
}
