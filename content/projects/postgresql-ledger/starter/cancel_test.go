package ledger_test

import (
	"context"
	"errors"
	"testing"
)

func TestACancelledTransferLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	for _, place := range []struct{ name, hold string }{
		{"payer", `SELECT FROM account WHERE name = 'alice' FOR NO KEY UPDATE`},
		{"payee", `SELECT FROM account WHERE name = 'bob' FOR NO KEY UPDATE`},
		{"entries", `LOCK TABLE entry IN SHARE MODE`},
	} {
		t.Run("waiting for the "+place.name, func(t *testing.T) {
			t.Parallel()
			b := open(t, "R12", setup{})
			alice, bob := b.funded("alice", 100), b.account("bob", 0)
			release := b.hold(place.hold)
			req := request(alice, bob, 30)
			ctx, cancel := context.WithCancel(t.Context())
			done := b.start(ctx, req)
			b.awaitBlocked(done)
			cancel()
			if err := b.receive("a cancelled transfer", done).err; !errors.Is(err, context.Canceled) {
				b.Fatalf("a cancelled transfer gives %v, want %q", err, context.Canceled)
			}
			release()
			b.awaitQuiet()

			b.checkBooks()
			b.expectTransfers(req.Key, 0)
			b.expectBalance(alice, 100)
			b.expectBalance(bob, 0)
			b.eventually("the pool has all its connections back", func() bool { return b.pool.Stat().AcquiredConns() == 0 })
			if _, err := b.ledger.Transfer(t.Context(), req); err != nil {
				b.Fatalf("the same request after it was cancelled: %v", err)
			}
			b.expectBalance(alice, 70)
			b.checkBooks()
		})
	}
}
