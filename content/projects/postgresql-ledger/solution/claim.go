package ledger

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// #region claim

// claim writes the transfer under its key and reports true. When the key is
// taken it returns the transfer that has it, if the payload is the same.
// A claim that another transaction has not committed yet is waited for.
func claim(ctx context.Context, tx pgx.Tx, req Request) (Transfer, bool, error) {
	const insert = `
		INSERT INTO transfer (key, from_account, to_account, amount)
		VALUES ($1, $2, $3, $4)
		ON CONFLICT (key) DO NOTHING
		RETURNING id, created_at`
	transfer := Transfer{Request: req}
	err := tx.QueryRow(ctx, insert, req.Key, req.From, req.To, req.Amount).Scan(&transfer.ID, &transfer.At)
	switch {
	case err == nil:
		return transfer, true, nil
	case !errors.Is(err, pgx.ErrNoRows):
		return Transfer{}, false, fmt.Errorf("claim the key: %w", err)
	}
	if transfer, err = find(ctx, tx, req.Key); err != nil {
		return Transfer{}, false, err
	}
	if transfer.Request != req {
		return Transfer{}, false, ErrKeyReused
	}
	return transfer, false, nil
}

// #endregion claim

// find returns the transfer that was made under the key.
func find(ctx context.Context, tx pgx.Tx, key string) (Transfer, error) {
	const query = `SELECT id, from_account, to_account, amount, created_at FROM transfer WHERE key = $1`
	found := Transfer{Request: Request{Key: key}}
	err := tx.QueryRow(ctx, query, key).Scan(&found.ID, &found.From, &found.To, &found.Amount, &found.At)
	if err != nil {
		return Transfer{}, fmt.Errorf("find the transfer of the key: %w", err)
	}
	return found, nil
}
