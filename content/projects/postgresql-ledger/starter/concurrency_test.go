package ledger_test

import (
	"errors"
	"math/rand/v2"
	"sync"
	"testing"

	ledger "backend-mastery.example/postgresql-ledger"
)

func TestConcurrentTransfersKeepTheLimitAndLoseNoUpdate(t *testing.T) {
	t.Parallel()
	for _, level := range levels {
		t.Run(level, func(t *testing.T) {
			t.Parallel()
			b := open(t, "R4", setup{isolation: level})
			competeForOneBalance(b)
			moveInCircles(b)
			b.checkBooks()
		})
	}
}

// competeForOneBalance sends three transfers into the same instant. The
// balance covers any two of them.
func competeForOneBalance(b *bench) {
	alice, bob := b.funded("alice", 100), b.account("bob", 0)
	release := b.hold(holdRow, alice)
	var started []<-chan outcome
	for range 3 {
		started = append(started, b.start(b.Context(), request(alice, bob, 40)))
	}
	b.awaitBlocked(started...)
	release()

	refused := 0
	for _, done := range started {
		switch err := b.receive("one of three transfers at once", done).err; {
		case errors.Is(err, ledger.ErrInsufficientFunds):
			refused++
		case err != nil:
			b.Fatalf("one of three transfers at once: %v", err)
		}
	}
	if refused != 1 {
		b.Fatalf("of three transfers of 40 at once from a balance of 100, %d were refused, want 1", refused)
	}
	b.expectBalance(alice, 20)
	b.expectBalance(bob, 80)
}

// moveInCircles sends transfers between three accounts in every direction.
func moveInCircles(b *bench) {
	accounts := []ledger.AccountID{b.funded("a", 100), b.funded("b", 100), b.funded("c", 100)}
	var workers sync.WaitGroup
	for range 8 {
		workers.Go(func() {
			for range 10 {
				at := rand.Perm(len(accounts))
				_, err := b.ledger.Transfer(b.Context(), request(accounts[at[0]], accounts[at[1]], 1+rand.Int64N(60)))
				if err != nil && !errors.Is(err, ledger.ErrInsufficientFunds) {
					b.Errorf("%s: one of many transfers in all directions: %v", b.requirement, err)
				}
			}
		})
	}
	workers.Wait()
}
