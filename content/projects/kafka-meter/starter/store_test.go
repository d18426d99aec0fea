package meter_test

import (
	"context"
	"errors"
	"testing"
)

func TestAFailingStoreEndsTheConsumerAndLosesNothing(t *testing.T) {
	t.Parallel()
	b := newBench(t, "R15", 3, nil)
	events := makeEvents(6, 0, 20)
	b.seed(events)
	fault := errors.New("the database is out of space")
	first := b.start("first", hooks{touch: func(ctx context.Context, m *member, _ string) error {
		if len(m.worked()) >= 20 {
			return fault
		}
		return ctx.Err()
	}})
	b.receive("Consume returns when the store fails", first.ended)
	if !errors.Is(first.err, fault) {
		b.failf("Consume returned %v, and not the error of the store", first.err)
	}
	second := b.start("second", hooks{})
	b.awaitCounted(events, second)
}
