package dispatch_test

import (
	"context"
	"errors"
	"testing"

	dispatch "backend-mastery.example/rabbitmq-dispatch"
)

func TestTheBrokerTakesOutAJobThatKillsItsConsumers(t *testing.T) {
	t.Parallel()
	b := open(t, "R13")
	b.topology.DeliveryLimit = 2
	b.publish(b.publisher(b.url), "receipt", "killer")
	dead := b.topology.DeadQueue("receipt")

	deaths := 0
	for ; deaths <= b.topology.DeliveryLimit; deaths++ {
		proxy, url := b.proxied()
		begun := make(chan struct{}, 1)
		b.consume(work{url: url, handle: func(context.Context, dispatch.Job) error {
			begun <- struct{}{}
			<-b.Context().Done()
			return errors.New("this consumer is dead")
		}})
		receive(b, "a consumer begins with the job", begun)
		proxy.refuse(true)
		proxy.cut()
	}
	b.eventually("the job that has killed its consumers is among the dead letters", func() bool { return b.ready(dead) == 1 })
	found := b.take(dead)
	if reason := found.Headers["x-first-death-reason"]; found.MessageId != "killer" || reason != "delivery_limit" {
		b.Errorf("the dead letter has the id %q and the broker's reason %v, want killer and delivery_limit", found.MessageId, reason)
	}
}
