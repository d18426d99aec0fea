package meter_test

import (
	"context"
	"testing"
)

func TestACrashInMidBatchLosesNothing(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R6", 3, nil)
	events := makeEvents(6, 0, 20)
	b.seed(events)
	// The process dies in a transaction, with some events of the batch done.
	b.survive(hooks{touch: func(_ context.Context, m *member, _ string) error {
		if len(m.worked()) >= 20 {
			return m.die()
		}
		return nil
	}})
	heir := b.start("second", hooks{})
	b.awaitCounted(events, heir)
}

func TestACrashBetweenEffectAndCommitCountsNothingTwice(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R7", 3, nil)
	events := makeEvents(6, 0, 20)
	b.seed(events)
	// The process dies when the database has stored, and no offset is committed.
	b.survive(hooks{stored: (*member).die})
	heir := b.start("second", hooks{})
	b.awaitCounted(events, heir)
}

// survive runs a member until it dies, and lets the group know.
func (b *bench) survive(hooks hooks) {
	b.Helper()
	victim := b.start("first", hooks)
	b.eventually("the test's crash happens", func() bool {
		b.checkRunning(victim)
		return victim.net.crashed()
	})
	b.evict()
}

func TestAnEventThatIsSentTwiceCountsOnce(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R8", 2, nil)
	events := makeEvents(4, 0, 10)
	b.seed(events[:20])
	b.seed(events[10:]) // a service that repeats the events of which it heard nothing
	only := b.start("only", hooks{})
	b.awaitCounted(events, only)
	b.seed(events)
	b.awaitCounted(events, only)
}
