package meter_test

import (
	"encoding/json"
	"fmt"
	"time"

	meter "backend-mastery.example/kafka-meter"
	"github.com/twmb/franz-go/pkg/kgo"
)

// makeEvents makes events of several customers in turn, numbered from first.
// Their windows lie on several days, some of them written in another time zone.
func makeEvents(customers, first, each int) []meter.Event {
	elsewhere := time.FixedZone("", -5*60*60)
	var events []meter.Event
	for n := first; n < first+each; n++ {
		from := time.Date(2026, time.March, 1, n, 0, 0, 0, time.UTC)
		if n%2 == 1 {
			from = from.In(elsewhere)
		}
		for c := range customers {
			customer := fmt.Sprintf("customer-%d", c)
			events = append(events, meter.Event{
				ID: fmt.Sprintf("%s-event-%d", customer, n), Customer: customer,
				Units: int64(1 + n%7), From: from, To: from.Add(time.Hour),
			})
		}
	}
	return events
}

// partitionOf is where the test writes the events of a customer. The ids of
// the events begin with the name of the customer, and serve as well.
func (b *bench) partitionOf(customer string) int32 {
	var number int32
	if _, err := fmt.Sscanf(customer, "customer-%d", &number); err != nil {
		panic(fmt.Sprintf("the test's own customer %q: %v", customer, err))
	}
	return number % b.partitions
}

// record is what a correct emitter writes for the event, but for its partition.
func (b *bench) record(event meter.Event) *kgo.Record {
	b.Helper()
	value, err := json.Marshal(event)
	if err != nil {
		b.Fatalf("the test's own event: %v", err)
	}
	return &kgo.Record{Topic: b.topic, Partition: b.partitionOf(event.Customer), Key: []byte(event.Customer), Value: value}
}

// seed writes events without the emitter.
func (b *bench) seed(events []meter.Event) {
	b.Helper()
	var records []*kgo.Record
	for _, event := range events {
		records = append(records, b.record(event))
	}
	b.write(records...)
}

// write writes records as they are.
func (b *bench) write(records ...*kgo.Record) {
	b.Helper()
	ctx, cancel := b.patiently()
	defer cancel()
	if err := b.client.ProduceSync(ctx, records...).FirstErr(); err != nil {
		b.Fatalf("writing the test's own records: %v", err)
	}
}
