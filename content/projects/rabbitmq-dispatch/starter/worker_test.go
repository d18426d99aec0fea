package dispatch_test

import (
	"cmp"
	"context"
	"fmt"
	"time"

	dispatch "backend-mastery.example/rabbitmq-dispatch"
)

// worker is a consumer that runs beside the test.
type worker struct {
	ctx      context.Context
	stop     context.CancelFunc
	returned <-chan error
	ended    bool
}

// work is how a test sets up a consumer: one job at a time unless it says more.
type work struct {
	url                   string
	kind                  string
	concurrency, prefetch int
	grace                 time.Duration
	store                 dispatch.Store
	handle                dispatch.Handler
}

// consume starts a consumer, which runs until it is stopped or the test ends.
func (b *bench) consume(with work) *worker {
	b.Helper()
	cfg := dispatch.ConsumerConfig{
		Config:      b.config(cmp.Or(with.url, b.url)),
		Kind:        cmp.Or(with.kind, "receipt"),
		Concurrency: max(with.concurrency, 1),
		Prefetch:    max(with.prefetch, with.concurrency, 1),
		Grace:       cmp.Or(with.grace, patience),
	}
	if with.store == nil {
		with.store = newStore()
	}
	consumer, err := dispatch.NewConsumer(cfg, with.store, with.handle)
	if err != nil {
		b.Fatalf("making a consumer: %v", err)
	}
	ctx, stop := context.WithCancel(context.WithoutCancel(b.Context()))
	w := &worker{ctx: ctx, stop: stop, returned: inBackground(func() error { return consumer.Run(ctx) })}
	b.workers = append(b.workers, w)
	b.Cleanup(func() { b.end(w) })
	return w
}

// end stops a consumer and waits for it, not so long when the test has failed.
func (b *bench) end(w *worker) {
	b.Helper()
	w.stop()
	if w.ended {
		return
	}
	w.ended = true
	limit := patience
	if b.Failed() {
		limit = time.Second
	}
	select {
	case err := <-w.returned:
		if err != nil {
			b.Errorf("a consumer that was told to stop returned: %v", err)
		}
	case <-time.After(limit):
		b.Errorf("a consumer that was told to stop is still running after %v", limit)
	}
}

// checkWorkers fails the test when a consumer gives up by itself.
func (b *bench) checkWorkers() {
	b.Helper()
	for _, w := range b.workers {
		if w.ended || w.ctx.Err() != nil {
			continue
		}
		select {
		case err := <-w.returned:
			w.ended = true
			b.Fatalf("a consumer that nobody stopped returned: %v", err)
		default:
		}
	}
}

// publisher makes a publisher that is closed when the test ends.
func (b *bench) publisher(url string) *dispatch.Publisher {
	b.Helper()
	p := dispatch.NewPublisher(b.config(url))
	b.Cleanup(func() {
		closed := make(chan struct{})
		go func() { p.Close(); close(closed) }()
		select {
		case <-closed:
		case <-time.After(patience):
			b.Errorf("a publisher does not close within %v", patience)
		}
	})
	return p
}

// publish gives jobs to a publisher, one after the other.
func (b *bench) publish(p *dispatch.Publisher, kind string, ids ...string) {
	b.Helper()
	for _, id := range ids {
		if err := b.tryPublish(p, kind, id); err != nil {
			b.Fatalf("publishing the job %s: %v", id, err)
		}
	}
}

func (b *bench) tryPublish(p *dispatch.Publisher, kind, id string) error {
	ctx, cancel := context.WithTimeout(b.Context(), patience)
	defer cancel()
	return p.Publish(ctx, dispatch.Job{ID: id, Kind: kind, Body: []byte("body of " + id)})
}

// ids are the names of so many jobs.
func ids(prefix string, count int) []string {
	names := make([]string, count)
	for i := range names {
		names[i] = fmt.Sprintf("%s-%03d", prefix, i)
	}
	return names
}
