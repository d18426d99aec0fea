package meter_test

import (
	"context"
	"testing"
)

func TestNoWorkGoesOnAfterRevocation(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R10", 4, nil)
	events := makeEvents(8, 0, 20)
	b.seed(events)
	handover := newHandover(b)
	first := b.start("first", hooks{touch: handover.former})
	b.receiveFrom(first, "the first member works", handover.works)
	second := b.start("second", hooks{touch: handover.latter})
	b.awaitMembers(2, first, second)
	b.forAWhile(handover.taken.given)
	handover.release.give()
	b.awaitShared(first, second)
	more := makeEvents(8, 20, 5)
	b.seed(more)
	b.receiveFrom(second, "the second member works", handover.taken)
	b.awaitCounted(append(events, more...), first, second)
	if id := handover.fault(); id != "" {
		b.failf("the first member still worked on %q when its partition belonged to the second member", id)
	}
}

func TestRevocationCommitsWhatIsDone(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R11", 4, nil)
	events := makeEvents(8, 0, 20)
	b.seed(events)
	last := newHoldLast(b)
	first := b.start("first", hooks{touch: last.touch})
	done := last.awaitOthers(first, events)
	second := b.start("second", hooks{})
	b.awaitMembers(2, first, second)
	b.forAWhile(b.shared)
	last.release.give()
	b.awaitShared(first, second)
	more := makeEvents(8, 20, 5) // whoever counts these has read what is before them
	b.seed(more)
	events = append(events, more...)
	b.eventually("all events are counted", func() bool {
		b.checkRunning(first, second)
		return b.db.has(events) == len(events)
	})
	repeated := second.worked()
	for _, event := range done {
		if repeated[event.ID] {
			b.failf("the second member was given %q, which had been stored before the partition was revoked", event.ID)
		}
	}
	b.awaitCounted(events, first, second)
}

func TestALostPartitionEndsTheWorkOnIt(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R12", 2, nil)
	events := makeEvents(4, 0, 20)
	b.seed(events)
	works, ended := newSignal(), newSignal()
	only := b.start("only", hooks{touch: func(ctx context.Context, _ *member, _ string) error {
		if ended.given() {
			return ctx.Err()
		}
		works.give()
		<-ctx.Done()
		ended.give()
		return ctx.Err()
	}})
	b.receiveFrom(only, "the member works", works)
	b.evict()
	b.receiveFrom(only, "the context of a transaction ends after the partition was lost", ended)
	b.awaitCounted(events, only) // the member has joined again
}

func TestAStoppedMemberCommitsAndLeaves(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R16", 2, nil)
	events := makeEvents(4, 0, 20)
	b.seed(events)
	last := newHoldLast(b)
	first := b.start("first", hooks{touch: last.touch})
	last.awaitOthers(first, events)
	first.cancel()
	b.receive("Consume returns after its context has ended", first.ended)
	if first.err != nil {
		b.failf("Consume returned %v after its context had ended", first.err)
	}
	if members := b.members(); len(members) > 0 {
		b.failf("the member is still in the group after Consume has returned")
	}
	committed, ends := b.committed(), b.ends()
	for partition := range b.partitions {
		want := ends[partition]
		if partition == last.partition() {
			want = 0
		}
		if committed[partition] != want {
			b.failf("of partition %d the offset %d was committed, and the store has what is before %d", partition, committed[partition], want)
		}
	}
	second := b.start("second", hooks{})
	b.awaitCounted(events, second)
}
