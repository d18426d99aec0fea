package ledger_test

import (
	"context"
	"crypto/rand"

	"github.com/jackc/pgx/v5"

	ledger "backend-mastery.example/postgresql-ledger"
)

// account opens an account.
func (b *bench) account(name string, overdraft int64) ledger.AccountID {
	b.Helper()
	id, err := b.ledger.OpenAccount(b.Context(), name, overdraft)
	if err != nil {
		b.Fatalf("opening the account %s: %v", name, err)
	}
	return id
}

// funded opens an account and pays money into it.
func (b *bench) funded(name string, amount int64) ledger.AccountID {
	b.Helper()
	id := b.account(name, 0)
	b.transfer(b.mint, id, amount)
	return id
}

// request makes a request with a key of its own.
func request(from, to ledger.AccountID, amount int64) ledger.Request {
	return ledger.Request{Key: rand.Text(), From: from, To: to, Amount: amount}
}

// transfer moves money, which has to succeed.
func (b *bench) transfer(from, to ledger.AccountID, amount int64) ledger.Transfer {
	b.Helper()
	done, err := b.ledger.Transfer(b.Context(), request(from, to, amount))
	if err != nil {
		b.Fatalf("transferring %d from %d to %d: %v", amount, from, to, err)
	}
	return done
}

// start begins a transfer and does not wait for it.
func (b *bench) start(ctx context.Context, req ledger.Request) <-chan outcome {
	return background(func() outcome {
		done, err := b.ledger.Transfer(ctx, req)
		return outcome{done, err}
	})
}

// payDirectly moves money in plain SQL, as another program that keeps the
// rules of the books.
func (b *bench) payDirectly(tx pgx.Tx, req ledger.Request) {
	b.Helper()
	const pay = `
		WITH made AS (
			INSERT INTO transfer (key, from_account, to_account, amount)
			VALUES ($1, $2, $3, $4) RETURNING id
		), changed AS (
			UPDATE account SET balance = balance + CASE WHEN id = $2 THEN -$4 ELSE $4 END
			WHERE id IN ($2, $3) RETURNING id, balance
		)
		INSERT INTO entry (transfer_id, account_id, amount, balance)
		SELECT made.id, changed.id, CASE WHEN changed.id = $2 THEN -$4 ELSE $4 END, changed.balance
		FROM made, changed`
	if _, err := tx.Exec(b.Context(), pay, req.Key, req.From, req.To, req.Amount); err != nil {
		b.Fatalf("the other program's transfer: %v", err)
	}
}

// expectBalance compares a balance.
func (b *bench) expectBalance(account ledger.AccountID, want int64) {
	b.Helper()
	got, err := b.ledger.Balance(b.Context(), account)
	if err != nil {
		b.Fatalf("asking for the balance of account %d: %v", account, err)
	}
	if got != want {
		b.Fatalf("the balance of account %d is %d, want %d", account, got, want)
	}
}

// expectTransfers counts the transfers that were made under a key.
func (b *bench) expectTransfers(key string, want int64) {
	b.Helper()
	if got := b.number(`SELECT count(*) FROM transfer WHERE key = $1`, key); got != want {
		b.Fatalf("the table has %d transfers with the key, want %d", got, want)
	}
}

// checkBooks fails when the books do not balance.
func (b *bench) checkBooks() {
	b.Helper()
	const faults = `
		SELECT format('all entries together sum to %s, not to 0', sum(amount)) FROM entry HAVING sum(amount) <> 0
		UNION ALL
		SELECT format('transfer %s has %s entries, which sum to %s', t.id, count(e.id), coalesce(sum(e.amount), 0))
		FROM transfer t LEFT JOIN entry e ON e.transfer_id = t.id
		GROUP BY t.id HAVING count(e.id) <> 2 OR sum(e.amount) <> 0
		UNION ALL
		SELECT format('account %s holds %s, but its entries sum to %s', a.id, a.balance, coalesce(sum(e.amount), 0))
		FROM account a LEFT JOIN entry e ON e.account_id = a.id
		GROUP BY a.id HAVING a.balance <> coalesce(sum(e.amount), 0)
		UNION ALL
		SELECT format('account %s holds %s, its overdraft is %s', id, balance, overdraft) FROM account WHERE balance < -overdraft`
	rows, _ := b.control.Query(b.Context(), faults)
	found, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		b.Fatalf("auditing the books: %v", err)
	}
	for _, fault := range found {
		b.Errorf("%s: %s", b.requirement, fault)
	}
	if len(found) > 0 {
		b.FailNow()
	}
}
