package ledger

import (
	"context"

	"github.com/jackc/pgx/v5"
)

func (l *Ledger) find(ctx context.Context, key string) (Transfer, error) {
	const query = `SELECT id, from_account, to_account, amount, created_at FROM transfer WHERE key = $1`
	found := Transfer{Request: Request{Key: key}}
	err := l.pool.QueryRow(ctx, query, key).Scan(&found.ID, &found.From, &found.To, &found.Amount, &found.At)
	return found, err
}

// claim writes the transfer, whose key was free a moment ago.
func claim(ctx context.Context, tx pgx.Tx, req Request) (Transfer, bool, error) {
	const insert = `
		INSERT INTO transfer (key, from_account, to_account, amount)
		VALUES ($1, $2, $3, $4)
		RETURNING id, created_at`
	transfer := Transfer{Request: req}
	err := tx.QueryRow(ctx, insert, req.Key, req.From, req.To, req.Amount).Scan(&transfer.ID, &transfer.At)
	return transfer, true, err
}
