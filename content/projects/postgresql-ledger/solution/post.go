package ledger

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// leg is what a transfer does to one account.
type leg struct {
	account AccountID
	amount  int64
}

func (r Request) legs() [2]leg {
	return [2]leg{{r.From, -r.Amount}, {r.To, r.Amount}}
}

// #region post

// lock takes both accounts until the transaction ends. With one order for all
// transfers, no two of them wait for each other. The mode is the one that the
// change of a balance needs, so that no weaker lock has to be raised later.
func lock(ctx context.Context, tx pgx.Tx, req Request) error {
	const both = `SELECT FROM account WHERE id IN ($1, $2) ORDER BY id FOR NO KEY UPDATE`
	if _, err := tx.Exec(ctx, both, req.From, req.To); err != nil {
		return fmt.Errorf("lock the accounts: %w", err)
	}
	return nil
}

// post changes the balance of an account and writes the entry that explains
// the change. The account is locked, so its entries get their ids in the order
// of their commits.
func post(ctx context.Context, tx pgx.Tx, transfer int64, l leg) error {
	const change = `
		WITH changed AS (
			UPDATE account SET balance = balance + $3 WHERE id = $2 RETURNING id, balance
		)
		INSERT INTO entry (transfer_id, account_id, amount, balance)
		SELECT $1, id, $3, balance FROM changed`
	if _, err := tx.Exec(ctx, change, transfer, l.account, l.amount); err != nil {
		return fmt.Errorf("post to account %d: %w", l.account, err)
	}
	return nil
}

// #endregion post
