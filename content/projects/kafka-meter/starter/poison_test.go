package meter_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"
	"time"

	meter "backend-mastery.example/kafka-meter"
	"github.com/twmb/franz-go/pkg/kgo"
)

// poison makes records of the first partition that nobody can count.
func (b *bench) poison() map[string]*kgo.Record {
	b.Helper()
	records := map[string]*kgo.Record{}
	for _, what := range []string{"no JSON", "no value", "no id", "no units", "a window over midnight", "the key of another customer"} {
		event := makeEvents(1, 0, 1)[0]
		event.ID = "customer-0-" + what
		switch what {
		case "no id":
			event.ID = ""
		case "no units":
			event.Units = 0
		case "a window over midnight":
			event.To = event.To.Add(24 * time.Hour)
		}
		record := b.record(event)
		switch what {
		case "no JSON":
			record.Value = []byte("3 units")
		case "no value":
			record.Value = nil
		case "the key of another customer":
			record.Key = []byte("customer-1")
		}
		record.Headers = []kgo.RecordHeader{{Key: "trace", Value: []byte(what)}}
		records[what] = record
	}
	return records
}

func TestAPoisonRecordIsBuriedWithItsCause(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R13", 1, nil)
	events := makeEvents(2, 0, 10)
	poison := b.poison()
	b.seed(events[:10])
	for _, record := range poison {
		b.write(record)
	}
	b.seed(events[10:])
	only := b.start("only", hooks{})
	b.awaitCounted(events, only)

	letters := b.read(b.deadLetters)
	if len(letters) != len(poison) {
		b.failf("the topic had %d records that cannot be counted, and the dead-letter topic has %d", len(poison), len(letters))
	}
	causes := map[string]string{}
	for _, letter := range letters {
		what := header(letter, "trace")
		record := poison[what]
		if record == nil {
			b.failf("a dead letter has lost the headers of its record: %v", letter.Headers)
		}
		if !bytes.Equal(letter.Key, record.Key) || !bytes.Equal(letter.Value, record.Value) {
			b.failf("of %q the dead letter has key %q and value %q, and the record had %q and %q", what, letter.Key, letter.Value, record.Key, record.Value)
		}
		place := []string{header(letter, meter.HeaderTopic), header(letter, meter.HeaderPartition), header(letter, meter.HeaderOffset)}
		if want := []string{b.topic, "0", fmt.Sprint(record.Offset)}; !slices.Equal(place, want) {
			b.failf("of %q the dead letter names the place %q, and the record lay at %q", what, place, want)
		}
		cause := header(letter, meter.HeaderCause)
		if other, known := causes[cause]; known {
			b.failf("%q and %q are buried with one cause, %q", what, other, cause)
		}
		causes[cause] = what
	}
	if what, found := causes[""]; found {
		b.failf("%q is buried without a cause", what)
	}
}

// header returns the value of a header, or nothing.
func header(record *kgo.Record, key string) string {
	for _, one := range record.Headers {
		if one.Key == key {
			return string(one.Value)
		}
	}
	return ""
}
