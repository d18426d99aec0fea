package ledger

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// OpenAccount opens an account with a balance of zero. The balance may fall
// to -overdraft and no further.
func (l *Ledger) OpenAccount(ctx context.Context, name string, overdraft int64) (AccountID, error) {
	const open = `INSERT INTO account (name, overdraft) VALUES ($1, $2) RETURNING id`
	var id AccountID
	if err := l.pool.QueryRow(ctx, open, name, overdraft).Scan(&id); err != nil {
		return 0, fmt.Errorf("open account %q: %w", name, err)
	}
	return id, nil
}

// Balance returns what the account holds, or ErrNoAccount.
func (l *Ledger) Balance(ctx context.Context, id AccountID) (int64, error) {
	var balance int64
	err := l.pool.QueryRow(ctx, `SELECT balance FROM account WHERE id = $1`, id).Scan(&balance)
	if errors.Is(err, pgx.ErrNoRows) {
		err = ErrNoAccount
	}
	if err != nil {
		return 0, fmt.Errorf("balance of account %d: %w", id, err)
	}
	return balance, nil
}
