package meter_test

import (
	"context"
	"testing"

	meter "backend-mastery.example/kafka-meter"
)

// emitter makes an emitter that is closed after the test.
func (b *bench) emitter(net *network) *meter.Emitter {
	b.Helper()
	emitter, err := meter.NewEmitter(meter.EmitterConfig{
		Cluster: meter.Cluster{Brokers: b.brokers, Dial: net.dial}, Topic: b.topic, DeliveryTimeout: patience,
	})
	if err != nil {
		b.failf("making an emitter: %v", err)
	}
	b.Cleanup(emitter.Close)
	return emitter
}

// emit emits events, and returns what Emit returns.
func (b *bench) emit(ctx context.Context, emitter *meter.Emitter, events []meter.Event) error {
	b.Helper()
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		err = emitter.Emit(ctx, events...)
	}()
	b.receive("Emit returns", done)
	return err
}

func TestEventsOfACustomerKeepTheirOrder(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R1", 6, nil)
	emitter := b.emitter(newNetwork())
	var events []meter.Event
	for round := range 20 {
		some := makeEvents(5, 2*round, 2)
		if err := b.emit(t.Context(), emitter, some); err != nil {
			b.failf("Emit: %v", err)
		}
		events = append(events, some...)
	}
	records, places := b.read(b.topic), map[string]int32{}
	for _, record := range records {
		customer := b.event(record).Customer
		if place, known := places[customer]; known && place != record.Partition {
			b.failf("events of %s lie in the partitions %d and %d: nothing keeps their order", customer, place, record.Partition)
		}
		places[customer] = record.Partition
	}
	for _, record := range records {
		if customer := b.event(record).Customer; customer != string(record.Key) {
			b.failf("the key of an event of %s is %q, and not the customer", customer, record.Key)
		}
	}
	only := b.start("only", hooks{})
	b.awaitCounted(events, only)
}
