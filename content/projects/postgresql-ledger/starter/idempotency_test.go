package ledger_test

import (
	"errors"
	"testing"

	ledger "backend-mastery.example/postgresql-ledger"
)

func TestARepeatedKeyMovesTheMoneyOnce(t *testing.T) {
	t.Parallel()
	for _, level := range levels {
		t.Run(level, func(t *testing.T) {
			t.Parallel()
			b := open(t, "R5", setup{isolation: level})
			alice, bob := b.funded("alice", 100), b.account("bob", 0)
			req := request(alice, bob, 30)

			release := b.hold(holdRow, alice)
			var started []<-chan outcome
			for range 4 {
				started = append(started, b.start(t.Context(), req))
			}
			b.awaitBlocked(started...)
			release()
			first := b.receive("the first of four requests", started[0])
			for _, done := range started[1:] {
				expectSame(b, first, b.receive("a repeated request", done))
			}
			later, err := b.ledger.Transfer(t.Context(), req)
			expectSame(b, first, outcome{later, err})

			b.expectTransfers(req.Key, 1)
			b.expectBalance(alice, 70)
			b.checkBooks()
		})
	}
}

func expectSame(b *bench, first, repeated outcome) {
	b.Helper()
	if first.err != nil || repeated.err != nil {
		b.Fatalf("requests with one key give the errors %v and %v, want none", first.err, repeated.err)
	}
	if repeated.transfer.ID != first.transfer.ID || !repeated.transfer.At.Equal(first.transfer.At) {
		b.Fatalf("requests with one key give %+v and %+v, want one transfer", first.transfer, repeated.transfer)
	}
}

func TestAKeyWithAnotherPayloadIsRefused(t *testing.T) {
	t.Parallel()
	b := open(t, "R6", setup{})
	alice, bob, carol := b.funded("alice", 100), b.funded("bob", 100), b.funded("carol", 100)
	made := b.transfer(alice, bob, 30)

	for _, other := range []ledger.Request{
		{Key: made.Key, From: alice, To: bob, Amount: 31},
		{Key: made.Key, From: carol, To: bob, Amount: 30},
		{Key: made.Key, From: alice, To: carol, Amount: 30},
		{Key: made.Key, From: bob, To: alice, Amount: 30},
	} {
		if _, err := b.ledger.Transfer(t.Context(), other); !errors.Is(err, ledger.ErrKeyReused) {
			b.Fatalf("after %+v, the request %+v gives %v, want %q", made.Request, other, err, ledger.ErrKeyReused)
		}
	}
	b.expectTransfers(made.Key, 1)
	b.expectBalance(alice, 70)
	b.expectBalance(bob, 130)
	b.expectBalance(carol, 100)
	b.checkBooks()
}
