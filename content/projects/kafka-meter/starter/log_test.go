package meter_test

import (
	"encoding/json"

	meter "backend-mastery.example/kafka-meter"
	"github.com/twmb/franz-go/pkg/kgo"
)

// read returns all records of a topic, those of each partition in their order.
func (b *bench) read(topic string) []*kgo.Record {
	b.Helper()
	ctx, cancel := b.patiently()
	defer cancel()
	ends, err := b.admin.ListEndOffsets(ctx, topic)
	if err != nil {
		b.Fatalf("the end of %s: %v", topic, err)
	}
	var missing int64
	from := map[int32]kgo.Offset{}
	for partition, end := range ends[topic] {
		from[partition] = kgo.NewOffset().AtStart()
		missing += end.Offset
	}
	client, err := kgo.NewClient(kgo.SeedBrokers(b.brokers...), kgo.ConsumePartitions(map[string]map[int32]kgo.Offset{topic: from}))
	if err != nil {
		b.Fatalf("reading %s: %v", topic, err)
	}
	defer client.Close()
	var records []*kgo.Record
	for int64(len(records)) < missing {
		fetches := client.PollFetches(ctx)
		if err := fetches.Err(); err != nil {
			b.Fatalf("reading %s: %v", topic, err)
		}
		records = append(records, fetches.Records()...)
	}
	return records
}

// written returns the events of the topic, those of each partition in their order.
func (b *bench) written() []meter.Event {
	b.Helper()
	var events []meter.Event
	for _, record := range b.read(b.topic) {
		events = append(events, b.event(record))
	}
	return events
}

// event reads what the emitter has written.
func (b *bench) event(record *kgo.Record) meter.Event {
	b.Helper()
	var event meter.Event
	if err := json.Unmarshal(record.Value, &event); err != nil {
		b.failf("the value %q of a record is not the JSON of an event: %v", record.Value, err)
	}
	return event
}

func ids(events []meter.Event) []string {
	names := make([]string, len(events))
	for i, event := range events {
		names[i] = event.ID
	}
	return names
}
