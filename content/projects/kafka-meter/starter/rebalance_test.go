package meter_test

import (
	"context"
	"sync/atomic"
	"testing"
)

func TestARebalanceInMidBatchLosesAndRepeatsNothing(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R9", 4, nil)
	events := makeEvents(8, 0, 50)
	b.seed(events)

	// The first member is in mid-batch while the second joins.
	reached, joined := newSignal(), newSignal()
	first := b.start("first", hooks{touch: func(ctx context.Context, m *member, _ string) error {
		if len(m.worked()) >= 60 {
			reached.give()
			hold(ctx, joined)
		}
		return ctx.Err()
	}})
	b.receiveFrom(first, "the first member is in mid-batch", reached)

	// The second member is in mid-batch when it leaves.
	var leave atomic.Bool
	second := b.start("second", hooks{touch: func(ctx context.Context, m *member, _ string) error {
		if leave.Load() {
			m.cancel()
			<-ctx.Done()
		}
		return ctx.Err()
	}})
	b.awaitMembers(2, first, second)
	joined.give()
	b.awaitShared(first, second)

	leave.Store(true)
	more := makeEvents(8, 50, 20)
	b.seed(more)
	b.receive("the second member leaves", second.ended)
	if second.err != nil {
		b.failf("Consume of the second member returned %v after its context had ended", second.err)
	}
	b.awaitCounted(append(events, more...), first)
}
