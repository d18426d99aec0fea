package dispatch_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	amqp "github.com/rabbitmq/amqp091-go"

	dispatch "backend-mastery.example/rabbitmq-dispatch"
)

func TestAPublishedJobIsOnItsQueueAndMeantToStay(t *testing.T) {
	t.Parallel()
	b := open(t, "R1")
	b.publish(b.publisher(b.url), "receipt", "job-1")
	found := b.take(b.topology.WorkQueue("receipt"))
	if found.MessageId != "job-1" || string(found.Body) != "body of job-1" {
		b.Errorf("the message on the queue has the id %q and the body %q, want those of the job", found.MessageId, found.Body)
	}
	if found.DeliveryMode != amqp.Persistent {
		b.Errorf("the message has delivery mode %d, want %d: persistent", found.DeliveryMode, amqp.Persistent)
	}
}

func TestPublishReturnsOnlyWhenTheBrokerHasTheJob(t *testing.T) {
	t.Parallel()
	b := open(t, "R2")
	proxy, url := b.proxied()
	publisher := b.publisher(url)
	b.publish(publisher, "receipt", "warm-up")
	queue := b.topology.WorkQueue("receipt")
	b.take(queue)

	proxy.loseJobs()
	done := inBackground(func() error { return b.tryPublish(publisher, "receipt", "job-1") })
	b.eventually("the job is sent", proxy.hasLost)
	proxy.cut()
	if err := receive(b, "Publish returns, since the broker can be reached again", done); err != nil {
		b.Fatalf("a job whose connection was cut before the broker had it gives: %v", err)
	}
	b.eventually("Publish has returned nil, so the job is on its queue", func() bool { return b.ready(queue) == 1 })
}

func TestAJobWhoseConfirmIsLostKeepsItsID(t *testing.T) {
	t.Parallel()
	b := open(t, "R3")
	proxy, url := b.proxied()
	publisher := b.publisher(url)
	b.publish(publisher, "receipt", "warm-up")
	queue := b.topology.WorkQueue("receipt")
	b.take(queue)

	proxy.loseConfirms()
	done := inBackground(func() error { return b.tryPublish(publisher, "receipt", "job-1") })
	b.eventually("the broker confirms the job", proxy.hasLost)
	proxy.cut()
	if err := receive(b, "Publish returns, since the broker can be reached again", done); err != nil {
		b.Fatalf("a job whose confirm was lost gives: %v", err)
	}
	b.awaitReady(queue, 2)
	for range 2 {
		if copy := b.take(queue); copy.MessageId != "job-1" {
			b.Errorf("a copy of the job has the id %q, want job-1 on both", copy.MessageId)
		}
	}
}

func TestAnUnroutableJobIsReported(t *testing.T) {
	t.Parallel()
	b := open(t, "R4")
	publisher := b.publisher(b.url)
	b.publish(publisher, "receipt", "warm-up")
	const each = 40
	var refused, accepted problems
	var all sync.WaitGroup
	for i := range each {
		all.Go(func() { refused.add(b.tryPublish(publisher, "receipt", fmt.Sprint("known-", i))) })
		all.Go(func() {
			err := b.tryPublish(publisher, "unheard-of", fmt.Sprint("unknown-", i))
			if !errors.Is(err, dispatch.ErrUnroutable) {
				accepted.add(fmt.Errorf("%v, want ErrUnroutable", err))
			}
		})
	}
	all.Wait()
	b.expectNone("publishing a job of a known kind gives", &refused)
	b.expectNone("publishing a job of an unknown kind gives", &accepted)
	b.awaitReady(b.topology.WorkQueue("receipt"), each+1)
}

func TestPublishHeedsItsContext(t *testing.T) {
	t.Parallel()
	faults := map[string]func(p *proxy) (shows func() bool){
		"no broker": func(p *proxy) func() bool {
			p.refuse(true)
			p.cut()
			before := p.refused.Load()
			return func() bool { return p.refused.Load() > before+1 }
		},
		"a lost job": func(p *proxy) func() bool {
			p.loseJobs()
			return p.hasLost
		},
		"a lost confirm": func(p *proxy) func() bool {
			p.loseConfirms()
			return p.hasLost
		},
	}
	for name, fault := range faults {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := open(t, "R5")
			proxy, url := b.proxied()
			publisher := b.publisher(url)
			b.publish(publisher, "receipt", "warm-up")
			shows := fault(proxy)
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			done := inBackground(func() error {
				return publisher.Publish(ctx, dispatch.Job{ID: "job-1", Kind: "receipt"})
			})
			b.eventually("the fault shows", shows)
			if len(done) > 0 {
				b.Fatalf("Publish returned %v while it had neither a confirm nor a cancelled context", <-done)
			}
			cancel()
			if err := receive(b, "Publish returns when its context ends", done); !errors.Is(err, context.Canceled) {
				b.Errorf("Publish returned %v, want an error that is context.Canceled", err)
			}
			proxy.cut()
		})
	}
}
