package meter_test

import (
	"context"
	"sync"
)

// handover watches partitions that go from a former member to a latter one.
type handover struct {
	b       *bench
	works   *signal // the former has begun to work
	taken   *signal // the latter has begun to work
	release *signal

	mu    sync.Mutex
	held  map[int32]bool
	owned map[int32]*signal // the latter has begun to work on the partition
	late  string            // an event that the former worked on afterwards
}

func newHandover(b *bench) *handover {
	h := &handover{
		b: b, works: newSignal(), taken: newSignal(), release: newSignal(),
		held: map[int32]bool{}, owned: map[int32]*signal{},
	}
	for partition := range b.partitions {
		h.owned[partition] = newSignal()
	}
	return h
}

// former is called before each step of the former member. The first step on
// each partition is held.
func (h *handover) former(ctx context.Context, _ *member, id string) error {
	partition := h.b.partitionOf(id)
	h.works.give()
	h.mu.Lock()
	first := !h.held[partition]
	h.held[partition] = true
	h.mu.Unlock()
	owned := h.owned[partition]
	if first {
		hold(ctx, h.release, owned)
	}
	if ctx.Err() == nil && owned.given() {
		h.mu.Lock()
		h.late = id
		h.mu.Unlock()
	}
	return ctx.Err()
}

// latter is called before each step of the latter member.
func (h *handover) latter(ctx context.Context, _ *member, id string) error {
	h.owned[h.b.partitionOf(id)].give()
	h.taken.give()
	return ctx.Err()
}

func (h *handover) fault() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.late
}
