package meter_test

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"slices"
	"sync/atomic"
	"testing"

	meter "backend-mastery.example/kafka-meter"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kmsg"
)

func TestARetriedRequestIsWrittenOnce(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R2", 1, nil)
	var cuts atomic.Int32
	net := newNetwork()
	net.answer = func(key int16) fate {
		if key == int16(kmsg.Produce) && cuts.CompareAndSwap(0, 1) {
			return cutOff
		}
		return delivered
	}
	events := makeEvents(3, 0, 5)
	if err := b.emit(t.Context(), b.emitter(net), events); err != nil {
		b.failf("Emit after a lost answer: %v", err)
	}
	if cuts.Load() == 0 {
		b.failf("Emit returned before any broker had answered that it has the events")
	}
	if got := ids(b.written()); !slices.Equal(got, ids(events)) {
		b.failf("after a lost answer the topic holds %q, and the events were %q", got, ids(events))
	}
}

func TestEveryRequestAsksForAllInSyncReplicas(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R3", 2, nil)
	net := newNetwork()
	if err := b.emit(t.Context(), b.emitter(net), makeEvents(5, 0, 3)); err != nil {
		b.failf("Emit: %v", err)
	}
	acks := net.noted()
	if len(acks) == 0 {
		b.failf("Emit returned without a request that writes events")
	}
	if slices.ContainsFunc(acks, func(one int16) bool { return one != -1 }) {
		b.failf("the requests that write events ask for acks=%v, and those of all in-sync replicas are acks=-1", acks)
	}
}

func TestEmitNamesExactlyWhatWasNotDelivered(t *testing.T) {
	t.Parallel()
	limit := "20000"
	b := newBench(t, "R4", 1, map[string]*string{"max.message.bytes": &limit})
	emitter := b.emitter(newNetwork())
	noise := make([]byte, 30_000) // cannot be compressed
	if _, err := rand.Read(noise); err != nil {
		t.Fatalf("the test's own random bytes: %v", err)
	}
	before, after := makeEvents(3, 0, 4), makeEvents(3, 4, 4)
	tooLarge, invalid := makeEvents(1, 8, 1)[0], makeEvents(1, 9, 1)[0]
	tooLarge.ID, invalid.Units = hex.EncodeToString(noise), 0

	if err := b.emit(t.Context(), emitter, before); err != nil {
		b.failf("Emit: %v", err)
	}
	err := b.emit(t.Context(), emitter, []meter.Event{tooLarge, invalid})
	if got := ids(b.undelivered(err)); !slices.Equal(got, []string{tooLarge.ID, invalid.ID}) {
		b.failf("two events could not be delivered, and %d were reported", len(got))
	}
	if !errors.Is(err, kerr.MessageTooLarge) || !errors.Is(err, meter.ErrInvalidEvent) {
		b.failf("the causes of %.200q are not those of the two events", err.Error())
	}
	if err := b.emit(t.Context(), emitter, after); err != nil {
		b.failf("Emit after two events were refused: %v", err)
	}
	if got, want := ids(b.written()), ids(append(before, after...)); !slices.Equal(got, want) {
		b.failf("the topic holds %q, and the events without an error were %q", got, want)
	}
}

func TestEmitReturnsWhenItsContextEnds(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R5", 1, nil)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	net := newNetwork()
	net.answer = func(key int16) fate {
		if key != int16(kmsg.Produce) {
			return delivered
		}
		cancel() // a request is on its way, and its answer never comes
		return swallowed
	}
	events := makeEvents(2, 0, 3)
	err := b.emit(ctx, b.emitter(net), events)
	if got := ids(b.undelivered(err)); !slices.Equal(got, ids(events)) {
		b.failf("no answer came for %q, and %q were reported", ids(events), got)
	}
}

// undelivered returns the events that the error of Emit names.
func (b *bench) undelivered(err error) []meter.Event {
	b.Helper()
	var failure *meter.UndeliveredError
	if !errors.As(err, &failure) {
		b.failf("Emit returned %v, and not an *UndeliveredError", err)
	}
	var events []meter.Event
	for _, one := range failure.Events {
		if one.Cause == nil {
			b.failf("%q was reported without a cause", one.Event.ID)
		}
		events = append(events, one.Event)
	}
	return events
}
