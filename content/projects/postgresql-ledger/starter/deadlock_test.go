package ledger_test

import (
	"errors"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	ledger "backend-mastery.example/postgresql-ledger"
)

func TestATransferIsRetriedAfterADeadlock(t *testing.T) {
	t.Parallel()
	b := open(t, "R7", setup{})
	alice, bob := b.funded("alice", 100), b.funded("bob", 100)

	// Nobody knows here which row the ledger locks first. One of the two
	// rounds closes a circle, unless the ledger waits for both rows at once.
	for range 5 {
		first := crossPaths(b, alice, bob)
		second := crossPaths(b, bob, alice)
		if first && second {
			break
		}
	}
	t.Logf("deadlocks with the ledger as the victim: %d", b.trace.failures("40P01"))
	b.checkBooks()
}

// crossPaths has another client hold one row, lets a transfer wait for it, and
// then has the other client ask for the other row. It reports false when the
// server resolved the deadlock at the expense of the other client.
func crossPaths(b *bench, held, wanted ledger.AccountID) bool {
	b.Helper()
	other := b.begin()
	if _, err := other.Exec(b.Context(), holdRow, held); err != nil {
		b.Fatalf("the other client's first lock: %v", err)
	}
	req := request(held, wanted, 10)
	done := b.start(b.Context(), req)
	b.awaitBlocked(done)

	_, err := other.Exec(b.Context(), holdRow, wanted)
	var answer *pgconn.PgError
	isVictim := errors.As(err, &answer) && answer.Code == "40P01"
	if err != nil && !isVictim {
		b.Fatalf("the other client's second lock: %v", err)
	}
	if err := other.Rollback(b.Context()); err != nil {
		b.Fatalf("ending the other client: %v", err)
	}
	if err := b.receive("a transfer after a deadlock", done).err; err != nil {
		b.Fatalf("a transfer whose transaction may have been ended by a deadlock gives %v, want it repeated", err)
	}
	b.expectTransfers(req.Key, 1)
	return !isVictim
}
