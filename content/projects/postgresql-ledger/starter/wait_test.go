package ledger_test

import (
	"fmt"
	"time"

	ledger "backend-mastery.example/postgresql-ledger"
)

// patience is how long a test waits for something that has to come. No test
// passes because time has passed.
const patience = 10 * time.Second

// outcome is what came of something that was started.
type outcome struct {
	transfer ledger.Transfer
	err      error
}

// background does the work beside the test.
func background(work func() outcome) <-chan outcome {
	done := make(chan outcome, 1)
	go func() { done <- work() }()
	return done
}

// receive waits for what was started.
func (b *bench) receive(what string, done <-chan outcome) outcome {
	b.Helper()
	select {
	case result := <-done:
		return result
	case <-time.After(patience):
	}
	b.Fatalf("%s does not return within %v", what, patience)
	return outcome{}
}

// eventually waits until the condition holds.
func (b *bench) eventually(what string, holds func() bool) {
	b.Helper()
	for deadline := time.Now().Add(patience); !holds(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			b.Fatalf("%s: not within %v", what, patience)
		}
	}
}

// blocked is a condition on the connections of the ledger: they wait for a lock.
const blocked = `application_name = $1 AND cardinality(pg_blocking_pids(pid)) > 0`

// awaitBlocked waits until all that was started waits for a lock.
func (b *bench) awaitBlocked(started ...<-chan outcome) {
	b.Helper()
	b.eventually(fmt.Sprintf("%d connections of the ledger wait for a lock", len(started)), func() bool {
		for _, done := range started {
			if len(done) > 0 {
				b.Fatalf("a call came back before another client released what it holds, with the error: %v", (<-done).err)
			}
		}
		return b.number(`SELECT count(*) FROM pg_stat_activity WHERE `+blocked, b.schema) == int64(len(started))
	})
}

// awaitQuiet waits until no connection of the ledger is in a transaction.
func (b *bench) awaitQuiet() {
	b.Helper()
	const busy = `SELECT count(*) FROM pg_stat_activity WHERE application_name = $1 AND xact_start IS NOT NULL`
	b.eventually("no connection of the ledger is in a transaction", func() bool { return b.number(busy, b.schema) == 0 })
}
