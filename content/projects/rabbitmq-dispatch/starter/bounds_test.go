package dispatch_test

import (
	"context"
	"sync/atomic"
	"testing"

	dispatch "backend-mastery.example/rabbitmq-dispatch"
)

func TestWorkInHandIsBounded(t *testing.T) {
	t.Parallel()
	b := open(t, "R9")
	const jobs, concurrency, prefetch = 9, 2, 5
	queue := b.topology.WorkQueue("receipt")
	b.publish(b.publisher(b.url), "receipt", ids("job", jobs)...)

	var running, most, ended atomic.Int64
	next := make(chan struct{})
	b.consume(work{concurrency: concurrency, prefetch: prefetch, handle: func(context.Context, dispatch.Job) error {
		now := running.Add(1)
		for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
		}
		defer running.Add(-1)
		select {
		case <-next:
		case <-b.Context().Done():
		}
		ended.Add(1)
		return nil
	}})
	b.eventually("as many handlers run as may", func() bool { return running.Load() == concurrency })
	b.eventually("the broker lends as many jobs as the prefetch says, and keeps the rest", func() bool {
		return b.ready(queue) == jobs-prefetch
	})
	for i := range int64(jobs) {
		next <- struct{}{}
		b.eventually("a handler ends", func() bool { return ended.Load() > i })
	}
	if most.Load() != concurrency {
		b.Errorf("%d handlers ran at the same time, want %d", most.Load(), concurrency)
	}
}
