package ledger

import (
	"context"

	"github.com/jackc/pgx/v5"
)

// claim stores the key and never asks whether it was there.
func claim(ctx context.Context, tx pgx.Tx, req Request) (Transfer, bool, error) {
	const insert = `
		INSERT INTO transfer (key, from_account, to_account, amount)
		VALUES ($1, $2, $3, $4)
		RETURNING id, created_at`
	transfer := Transfer{Request: req}
	err := tx.QueryRow(ctx, insert, req.Key, req.From, req.To, req.Amount).Scan(&transfer.ID, &transfer.At)
	return transfer, true, err
}
