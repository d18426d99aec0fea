package dispatch_test

import (
	"context"
	"errors"
	"testing"

	dispatch "backend-mastery.example/rabbitmq-dispatch"
)

func TestAJobOutlivesAConsumerThatDiesInTheMiddle(t *testing.T) {
	t.Parallel()
	b := open(t, "R6")
	b.publish(b.publisher(b.url), "receipt", "job-1")

	proxy, url := b.proxied()
	begun := make(chan struct{}, 1)
	b.consume(work{url: url, handle: func(context.Context, dispatch.Job) error {
		begun <- struct{}{}
		<-b.Context().Done()
		return errors.New("this consumer is dead")
	}})
	receive(b, "the first consumer begins with the job", begun)
	proxy.refuse(true)
	proxy.cut()

	var done effects
	b.consume(work{handle: func(_ context.Context, job dispatch.Job) error {
		done.add(job.ID)
		return nil
	}})
	b.eventually("another consumer does the job", func() bool { return done.of("job-1") == 1 })
}

func TestARedeliveryAfterALostAcknowledgementChangesNothing(t *testing.T) {
	t.Parallel()
	b := open(t, "R7")
	queue := b.topology.WorkQueue("receipt")
	b.publish(b.publisher(b.url), "receipt", "job-1", "job-2")

	proxy, url := b.proxied()
	var done effects
	remembered := newStore()
	consumer := b.consume(work{url: url, store: remembered, handle: func(_ context.Context, job dispatch.Job) error {
		done.add(job.ID)
		if job.ID == "job-1" && done.of("job-1") == 1 {
			proxy.cut() // after the effect, before the acknowledgement
		}
		return nil
	}})
	b.eventually("both jobs are done", func() bool { return done.of("job-1") > 0 && done.of("job-2") > 0 })
	b.eventually("the job comes again", func() bool { return remembered.times("job-1") > 1 || done.of("job-1") > 1 })
	b.awaitReady(queue, 0)
	b.end(consumer)
	if count := done.of("job-1"); count != 1 {
		b.Errorf("the job that was delivered again has taken effect %d times, want once", count)
	}
	b.awaitReady(queue, 0)
}
