package dispatch_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	amqp "github.com/rabbitmq/amqp091-go"

	dispatch "backend-mastery.example/rabbitmq-dispatch"
)

func TestAPoisonedJobEndsWithItsReasonInTheDeadLetters(t *testing.T) {
	t.Parallel()
	b := open(t, "R11")
	healthy := ids("healthy", 20)
	publisher := b.publisher(b.url)
	b.publish(publisher, "receipt", "failing", "panicking")
	b.publish(publisher, "receipt", healthy...)

	var begun effects
	b.consume(work{concurrency: 2, prefetch: 4, handle: func(_ context.Context, job dispatch.Job) error {
		begun.add(job.ID)
		switch job.ID {
		case "failing":
			return fmt.Errorf("no template for this: %s", strings.Repeat("é", 150_000))
		case "panicking":
			panic("assignment to entry in nil map")
		}
		return nil
	}})
	b.eventually("the healthy jobs are done", func() bool { return len(begun.all())-begun.of("failing")-begun.of("panicking") == len(healthy) })
	reasons := map[string]string{"failing": "no template for this", "panicking": "assignment to entry in nil map"}
	for range reasons {
		b.expectDead(reasons, len(b.topology.Delays)+1)
	}
	for id := range reasons {
		if count := begun.of(id); count != len(b.topology.Delays)+1 {
			b.Errorf("the job %s was tried %d times, want %d", id, count, len(b.topology.Delays)+1)
		}
	}
}

func TestAJobThatCannotSucceedIsNotTriedAgain(t *testing.T) {
	t.Parallel()
	b := open(t, "R12")
	b.publish(b.publisher(b.url), "receipt", "hopeless")
	err := b.control.do(func(ch *amqp.Channel) error {
		return ch.PublishWithContext(b.Context(), b.topology.Name, "receipt", false, false, amqp.Publishing{Body: []byte("body of ")})
	})
	if err != nil {
		b.Fatalf("the test's own message without an id: %v", err)
	}

	var begun effects
	b.consume(work{handle: func(_ context.Context, job dispatch.Job) error {
		begun.add(job.ID)
		return fmt.Errorf("sending: %w", dispatch.Permanent(errors.New("the address does not exist")))
	}})
	reasons := map[string]string{"hopeless": "the address does not exist", "": "id"}
	for range reasons {
		b.expectDead(reasons, 1)
	}
	if got := begun.all(); len(got) != 1 || got[0] != "hopeless" {
		b.Errorf("the handler got the jobs %q, want the hopeless one, once", got)
	}
}

// expectDead takes one dead letter, which must be one of those whose reasons
// are given, with its id and body.
func (b *bench) expectDead(reasons map[string]string, attempts int) {
	b.Helper()
	dead := b.take(b.topology.DeadQueue("receipt"))
	want, known := reasons[dead.MessageId]
	if !known || string(dead.Body) != "body of "+dead.MessageId {
		b.Fatalf("a dead letter has the id %q and the body %q", dead.MessageId, dead.Body)
	}
	if reason, _ := dead.Headers[dispatch.HeaderError].(string); !strings.Contains(reason, want) {
		b.Errorf("the dead letter %q has the reason %q, want one that contains %q", dead.MessageId, reason, want)
	}
	if count := dead.Headers[dispatch.HeaderAttempts]; count != int32(attempts) {
		b.Errorf("the dead letter %q counts %v attempts, want %d", dead.MessageId, count, attempts)
	}
	if dead.DeliveryMode != amqp.Persistent {
		b.Errorf("the dead letter %q has delivery mode %d, want %d: persistent", dead.MessageId, dead.DeliveryMode, amqp.Persistent)
	}
}
