package meter_test

import (
	"crypto/rand"
	"errors"
	"slices"
	"testing"

	meter "backend-mastery.example/kafka-meter"
	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"
)

func TestADeadLetterThatCannotBeWrittenHoldsTheOffset(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R14", 1, nil)
	tooFew := "100" // bytes
	b.deadLetters += "-small"
	b.createTopic(b.deadLetters, 1, map[string]*string{"max.message.bytes": &tooFew})
	events := makeEvents(2, 0, 10)
	poison := b.poison()["no units"]
	b.seed(events[:10])
	b.write(poison)
	b.seed(events[10:])

	first := b.start("first", hooks{})
	b.eventually("Consume returns when a dead letter cannot be written", func() bool {
		if committed := b.committed()[0]; committed > poison.Offset {
			b.failf("offset %d is committed, and the record at %d is neither counted nor buried", committed, poison.Offset)
		}
		return closed(first.ended)
	})
	if first.err == nil {
		b.failf("Consume returned no error when a dead letter could not be written")
	}

	b.acceptDeadLetters()
	second := b.start("second", hooks{})
	b.awaitCounted(events, second)
	buried := slices.DeleteFunc(b.read(b.deadLetters), func(letter *kgo.Record) bool { return header(letter, meter.HeaderCause) == "" })
	if len(buried) != 1 {
		b.failf("the dead-letter topic has %d dead letters with a cause when it accepts them again, and not one", len(buried))
	}
}

// acceptDeadLetters gives the dead-letter topic a usual limit, and waits until
// it is in force.
func (b *bench) acceptDeadLetters() {
	b.Helper()
	ctx, cancel := b.patiently()
	defer cancel()
	limit := "100000"
	change := []kadm.AlterConfig{{Op: kadm.SetConfig, Name: "max.message.bytes", Value: &limit}}
	responses, err := b.admin.AlterTopicConfigs(ctx, change, b.deadLetters)
	for _, response := range responses {
		err = errors.Join(err, response.Err)
	}
	if err != nil {
		b.Fatalf("configuring the dead-letter topic: %v", err)
	}
	b.eventually("the dead-letter topic accepts records", func() bool {
		trial := kgo.Record{Topic: b.deadLetters, Value: []byte(rand.Text() + rand.Text() + rand.Text() + rand.Text())}
		return b.client.ProduceSync(ctx, &trial).FirstErr() == nil
	})
}
