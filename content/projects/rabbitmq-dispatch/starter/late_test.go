package dispatch_test

import (
	"context"
	"errors"
	"testing"

	dispatch "backend-mastery.example/rabbitmq-dispatch"
)

// On each channel the broker counts its deliveries from one. An acknowledgement
// that outlives its channel must not be taken for one on the next.
func TestALateAcknowledgementTouchesNoOtherJob(t *testing.T) {
	t.Parallel()
	b := open(t, "R8")
	publisher := b.publisher(b.url)
	proxy, url := b.proxied()
	remembered := newStore()
	begun, release := make(chan string, 3), make(chan struct{})
	b.consume(work{url: url, concurrency: 3, prefetch: 3, store: remembered, handle: func(_ context.Context, job dispatch.Job) error {
		begun <- job.ID
		switch job.ID {
		case "slow":
			select {
			case <-release:
			case <-b.Context().Done():
			}
		case "other":
			<-b.Context().Done()
			return errors.New("this consumer is dead")
		}
		return nil
	}})
	b.publish(publisher, "receipt", "first")
	receive(b, "the first job is done", begun)
	b.eventually("the first job is remembered", func() bool { return remembered.knows("first") })
	b.publish(publisher, "receipt", "slow") // the second delivery on the channel
	receive(b, "the slow job is begun", begun)

	proxy.cut()
	b.eventually("the slow job comes again", func() bool { return remembered.times("slow") == 2 })
	b.publish(publisher, "receipt", "other") // the second delivery on the next channel
	receive(b, "the other job is begun", begun)
	close(release)
	b.eventually("the slow job is remembered", func() bool { return remembered.knows("slow") })
	proxy.refuse(true)
	proxy.cut()

	var done effects
	b.consume(work{handle: func(_ context.Context, job dispatch.Job) error {
		done.add(job.ID)
		return nil
	}})
	b.eventually("the other job was not acknowledged with the slow one, so another consumer does it", func() bool { return done.of("other") == 1 })
}
