package meter_test

import (
	"maps"
	"testing"

	meter "backend-mastery.example/kafka-meter"
	"github.com/twmb/franz-go/pkg/kadm"
)

func TestLagCountsWhatIsNotCommitted(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R17", 3, nil)
	events := makeEvents(3, 0, 10)
	b.seed(events)
	b.checkLag("a group that has never run", map[int32]int64{0: 10, 1: 10, 2: 10})

	only := b.start("only", hooks{})
	b.awaitCounted(events, only)
	b.checkLag("a group that has committed everything", map[int32]int64{0: 0, 1: 0, 2: 0})
	only.stop()
	b.seed(makeEvents(2, 10, 4))
	b.checkLag("a group without a member", map[int32]int64{0: 4, 1: 4, 2: 0})

	// Retention deletes what has not been read: it can't be waited for any more.
	ctx, cancel := b.patiently()
	defer cancel()
	var before kadm.Offsets
	before.AddOffset(b.topic, 0, 13, -1)
	if _, err := b.admin.DeleteRecords(ctx, before); err != nil {
		t.Fatalf("deleting the test's own records: %v", err)
	}
	b.checkLag("a group that records were deleted from under", map[int32]int64{0: 1, 1: 4, 2: 0})
}

func (b *bench) checkLag(what string, want map[int32]int64) {
	b.Helper()
	ctx, cancel := b.patiently()
	defer cancel()
	lag, err := meter.Lag(ctx, b.client, b.topic, b.group)
	if err != nil {
		b.failf("the lag of %s: %v", what, err)
	}
	if !maps.Equal(lag, want) {
		b.failf("the lag of %s is %v, and %v is right", what, lag, want)
	}
}
