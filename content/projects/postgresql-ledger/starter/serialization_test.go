package ledger_test

import (
	"errors"
	"testing"

	"github.com/jackc/pgx/v5"

	ledger "backend-mastery.example/postgresql-ledger"
)

func TestATransferIsRepeatedWholeAfterASerializationFailure(t *testing.T) {
	t.Parallel()
	for _, level := range levels {
		t.Run(level, func(t *testing.T) {
			t.Parallel()
			b := open(t, "R8", setup{isolation: level})
			alice, bob := b.funded("alice", 100), b.account("bob", 0)

			after := func(amount int64) error {
				other := b.begin()
				b.payDirectly(other, request(alice, bob, 60))
				return b.overtaken(other, request(alice, bob, amount))
			}
			if err := after(30); err != nil {
				b.Fatalf("a transfer that was overtaken gives %v, want it repeated", err)
			}
			b.expectBalance(alice, 10)
			b.transfer(b.mint, alice, 90)
			// Its first attempt saw 100, and the money has gone since.
			if err := after(50); !errors.Is(err, ledger.ErrInsufficientFunds) {
				b.Fatalf("a transfer of 50, overtaken by one that left 40, gives %v, want %q", err, ledger.ErrInsufficientFunds)
			}
			b.expectBalance(alice, 40)
			t.Logf("serialization failures of the ledger: %d", b.trace.failures("40001"))

			b.failTwice()
			b.transfer(b.mint, alice, 5)
			b.expectBalance(alice, 45)
			b.checkBooks()
		})
	}
}

// overtaken starts a transfer that has to wait for another client, and then
// lets that client commit.
func (b *bench) overtaken(other pgx.Tx, req ledger.Request) error {
	b.Helper()
	done := b.start(b.Context(), req)
	b.awaitBlocked(done)
	if err := other.Commit(b.Context()); err != nil {
		b.Fatalf("committing the other program's transfer: %v", err)
	}
	return b.receive("a transfer that was overtaken", done).err
}
