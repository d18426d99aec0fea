package meter_test

import (
	"context"
	"slices"
	"sync"

	meter "backend-mastery.example/kafka-meter"
)

// holdLast lets a member work on all partitions but the one that it begins last.
type holdLast struct {
	b       *bench
	release *signal

	mu    sync.Mutex
	begun []int32
}

func newHoldLast(b *bench) *holdLast { return &holdLast{b: b, release: newSignal()} }

func (h *holdLast) touch(ctx context.Context, _ *member, id string) error {
	partition := h.b.partitionOf(id)
	h.mu.Lock()
	if !slices.Contains(h.begun, partition) {
		h.begun = append(h.begun, partition)
	}
	last := len(h.begun) == int(h.b.partitions) && h.begun[len(h.begun)-1] == partition
	h.mu.Unlock()
	if last {
		hold(ctx, h.release)
	}
	return ctx.Err()
}

// partition is the one that is held.
func (h *holdLast) partition() int32 {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.begun[len(h.begun)-1]
}

// awaitOthers waits until the member has stored all events but those of the
// partition that is held, and returns them.
func (h *holdLast) awaitOthers(m *member, events []meter.Event) []meter.Event {
	h.b.Helper()
	h.b.eventually("the member works on all partitions", func() bool {
		h.b.checkRunning(m)
		h.mu.Lock()
		defer h.mu.Unlock()
		return len(h.begun) == int(h.b.partitions)
	})
	others := slices.DeleteFunc(slices.Clone(events), func(event meter.Event) bool {
		return h.b.partitionOf(event.Customer) == h.partition()
	})
	h.b.eventually("the events of all partitions but one are stored", func() bool {
		h.b.checkRunning(m)
		return h.b.db.has(others) == len(others)
	})
	return others
}
