package ledger_test

import (
	"errors"
	"testing"

	ledger "backend-mastery.example/postgresql-ledger"
)

func TestTransferWritesTwoEntriesThatSumToZero(t *testing.T) {
	t.Parallel()
	b := open(t, "R1", setup{})
	alice, bob := b.funded("alice", 100), b.account("bob", 0)

	req := request(alice, bob, 30)
	done, err := b.ledger.Transfer(t.Context(), req)
	if err != nil {
		b.Fatalf("a transfer that the balance covers: %v", err)
	}
	if done.ID == 0 || done.At.IsZero() || done.Request != req {
		b.Fatalf("the transfer comes back as %+v, want an id, an instant and the request %+v", done, req)
	}
	b.expectBalance(alice, 70)
	b.expectBalance(bob, 30)
	const legs = `SELECT count(*) FROM entry WHERE transfer_id = $1 AND (account_id, amount, balance) IN (($2, -30, 70), ($3, 30, 30))`
	if n := b.number(legs, done.ID, alice, bob); n != 2 {
		b.Fatalf("%d of the two entries (alice -30, then 70; bob 30, then 30) are in the table", n)
	}
	b.checkBooks()
}

func TestAnImpossibleTransferIsRefusedAndLeavesNothing(t *testing.T) {
	t.Parallel()
	b := open(t, "R2", setup{})
	alice, bob := b.funded("alice", 100), b.account("bob", 50)
	const nobody = ledger.AccountID(1 << 40)

	for _, refused := range []struct {
		name string
		req  ledger.Request
		want error
	}{
		{"an amount of zero", request(alice, bob, 0), ledger.ErrInvalidTransfer},
		{"an amount below zero", request(alice, bob, -5), ledger.ErrInvalidTransfer},
		{"one account on both sides", request(alice, alice, 5), ledger.ErrInvalidTransfer},
		{"no key", ledger.Request{From: alice, To: bob, Amount: 5}, ledger.ErrInvalidTransfer},
		{"an unknown payer", request(nobody, bob, 5), ledger.ErrNoAccount},
		{"an unknown payee", request(alice, nobody, 5), ledger.ErrNoAccount},
		{"one more than the balance", request(alice, bob, 101), ledger.ErrInsufficientFunds},
		{"one more than the overdraft", request(bob, alice, 51), ledger.ErrInsufficientFunds},
	} {
		if _, err := b.ledger.Transfer(t.Context(), refused.req); !errors.Is(err, refused.want) {
			b.Fatalf("%s gives %v, want %q", refused.name, err, refused.want)
		}
		b.expectTransfers(refused.req.Key, 0)
	}
	if _, err := b.ledger.Balance(t.Context(), nobody); !errors.Is(err, ledger.ErrNoAccount) {
		b.Fatalf("the balance of an unknown account gives %v, want %q", err, ledger.ErrNoAccount)
	}
	b.transfer(bob, alice, 50)
	b.transfer(alice, bob, 150)
	b.expectBalance(alice, 0)
	b.checkBooks()
}
