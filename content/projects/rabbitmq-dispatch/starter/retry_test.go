package dispatch_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	dispatch "backend-mastery.example/rabbitmq-dispatch"
)

func TestAFailedJobIsTriedAgainLaterAndHoldsUpNoOther(t *testing.T) {
	t.Parallel()
	b := open(t, "R10")
	b.publish(b.publisher(b.url), "receipt", "flaky", "second", "third")

	var mu sync.Mutex
	var attempts []time.Time
	var order effects
	b.consume(work{handle: func(_ context.Context, job dispatch.Job) error {
		order.add(job.ID)
		if job.ID != "flaky" {
			return nil
		}
		mu.Lock()
		defer mu.Unlock()
		attempts = append(attempts, time.Now())
		if len(attempts) <= len(b.topology.Delays) {
			return errors.New("not yet")
		}
		return nil
	}})
	b.eventually("the job succeeds at its last attempt", func() bool { return order.of("flaky") == 3 })
	want := []string{"flaky", "second", "third", "flaky", "flaky"}
	if got := order.all(); !slices.Equal(got, want) {
		b.Errorf("the jobs were handled in the order %v, want %v", got, want)
	}
	mu.Lock()
	defer mu.Unlock()
	for i, delay := range b.topology.Delays {
		const rounding = 20 * time.Millisecond
		if pause := attempts[i+1].Sub(attempts[i]); pause < delay-rounding {
			b.Errorf("attempt %d came %v after the one before, want no less than %v", i+2, pause, delay)
		}
	}
	for _, queue := range []string{b.topology.WorkQueue("receipt"), b.topology.DeadQueue("receipt")} {
		b.awaitReady(queue, 0)
	}
}
