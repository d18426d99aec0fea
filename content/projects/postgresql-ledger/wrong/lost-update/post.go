package ledger

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

type leg struct {
	account AccountID
	amount  int64
}

func (r Request) legs() [2]leg {
	debit, credit := leg{r.From, -r.Amount}, leg{r.To, r.Amount}
	if r.To < r.From {
		return [2]leg{credit, debit}
	}
	return [2]leg{debit, credit}
}

// lock takes nothing: the balance is safe in a variable.
func lock(context.Context, pgx.Tx, Request) error { return nil }

// post reads the balance, adds in Go, and writes the sum back.
func post(ctx context.Context, tx pgx.Tx, transfer int64, l leg) error {
	var balance int64
	if err := tx.QueryRow(ctx, `SELECT balance FROM account WHERE id = $1`, l.account).Scan(&balance); err != nil {
		return fmt.Errorf("read account %d: %w", l.account, err)
	}
	balance += l.amount
	if _, err := tx.Exec(ctx, `UPDATE account SET balance = $2 WHERE id = $1`, l.account, balance); err != nil {
		return fmt.Errorf("write account %d: %w", l.account, err)
	}
	const entry = `INSERT INTO entry (transfer_id, account_id, amount, balance) VALUES ($1, $2, $3, $4)`
	_, err := tx.Exec(ctx, entry, transfer, l.account, l.amount, balance)
	return err
}
