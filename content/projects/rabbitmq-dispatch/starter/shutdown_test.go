package dispatch_test

import (
	"context"
	"slices"
	"testing"
	"time"

	dispatch "backend-mastery.example/rabbitmq-dispatch"
)

func TestShutdownFinishesWhatIsInHandAndGivesBackTheRest(t *testing.T) {
	t.Parallel()
	b := open(t, "R14")
	queue := b.topology.WorkQueue("receipt")
	jobs := ids("job", 8)
	b.publish(b.publisher(b.url), "receipt", jobs...)

	var done effects
	remembered := newStore()
	begun, release := make(chan struct{}, len(jobs)), make(chan struct{})
	first := b.consume(work{concurrency: 2, prefetch: 6, store: remembered, handle: func(ctx context.Context, job dispatch.Job) error {
		begun <- struct{}{}
		select {
		case <-release:
			done.add(job.ID)
			return nil
		case <-ctx.Done():
			return ctx.Err()
		case <-b.Context().Done():
			return b.Context().Err()
		}
	}})
	receive(b, "a handler begins", begun)
	receive(b, "another handler begins", begun)
	b.awaitReady(queue, 2)
	first.stop()
	b.eventually("the jobs that were not begun are back", func() bool { return b.ready(queue) >= 6 || len(first.returned) > 0 })
	if len(first.returned) > 0 {
		b.Fatalf("Run has returned while two handlers were at work")
	}
	close(release)
	b.end(first)
	if got := done.all(); len(got) != 2 {
		b.Fatalf("the jobs %v were finished, want the two that were in hand", got)
	}

	b.consume(work{store: remembered, handle: func(_ context.Context, job dispatch.Job) error {
		done.add(job.ID)
		return nil
	}})
	b.eventually("the next consumer does the rest", func() bool { return len(done.all()) >= len(jobs) })
	b.awaitReady(queue, 0)
	if got := slices.Sorted(slices.Values(done.all())); !slices.Equal(got, jobs) {
		b.Errorf("the jobs %v were done, want each once", got)
	}
}

func TestAHandlerThatOutstaysTheGraceLosesItsJobToTheNext(t *testing.T) {
	t.Parallel()
	b := open(t, "R15")
	b.publish(b.publisher(b.url), "receipt", "endless")

	begun := make(chan struct{}, 1)
	consumer := b.consume(work{grace: 50 * time.Millisecond, handle: func(ctx context.Context, _ dispatch.Job) error {
		begun <- struct{}{}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-b.Context().Done():
			return b.Context().Err()
		}
	}})
	receive(b, "the handler begins", begun)
	b.end(consumer)
	b.awaitReady(b.topology.WorkQueue("receipt"), 1)
	found := b.take(b.topology.WorkQueue("receipt"))
	if count, counted := found.Headers[dispatch.HeaderAttempts]; counted {
		b.Errorf("the job counts %v failed attempts, although it was only interrupted", count)
	}
}
