package meter_test

import (
	"context"
	"time"
)

// patience is how long a test waits for something that has to come. No test
// passes because time has passed.
const patience = 20 * time.Second

// eventually waits until the condition holds.
func (b *bench) eventually(what string, holds func() bool) {
	b.Helper()
	for deadline := time.Now().Add(patience); !holds(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			b.failf("%s: not within %v", what, patience)
		}
	}
}

// receive waits for what a channel is closed for.
func (b *bench) receive(what string, done <-chan struct{}) {
	b.Helper()
	select {
	case <-done:
	case <-time.After(patience):
		b.failf("%s: not within %v", what, patience)
	}
}

// receiveFrom waits for a signal that a running member has to give.
func (b *bench) receiveFrom(m *member, what string, awaited *signal) {
	b.Helper()
	b.eventually(what, func() bool {
		b.checkRunning(m)
		return awaited.given()
	})
}

// forAWhile waits until the condition holds, or gives up quietly. Some consumers
// let a transaction that the test holds end before they give up its partition.
// For them it never holds; it is there to catch those that do not wait.
func (b *bench) forAWhile(holds func() bool) {
	b.Helper()
	for deadline := time.Now().Add(patience / 4); !holds() && time.Now().Before(deadline); {
		time.Sleep(10 * time.Millisecond)
	}
}

// hold holds a transaction until its context ends or one of the signals comes.
func hold(ctx context.Context, signals ...*signal) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	for _, one := range signals {
		go func() {
			select {
			case <-one.done:
				cancel()
			case <-ctx.Done():
			}
		}()
	}
	<-ctx.Done()
}
