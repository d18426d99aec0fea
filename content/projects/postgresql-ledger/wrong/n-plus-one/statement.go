package ledger

import (
	"context"
	"fmt"
	"math"

	"github.com/jackc/pgx/v5"
)

// Statement reads the lines, and then the rest of each line by itself.
func (l *Ledger) Statement(ctx context.Context, id AccountID, from Cursor, limit int) (Page, error) {
	const query = `
		SELECT id, transfer_id, now(), '', amount, balance FROM entry
		WHERE account_id = $1 AND id <= $2
		ORDER BY id DESC
		LIMIT $3`
	if from == 0 {
		from = math.MaxInt64
	}
	rows, _ := l.pool.Query(ctx, query, id, from, limit+1)
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Line])
	if err != nil {
		return Page{}, fmt.Errorf("statement of account %d: %w", id, err)
	}
	var page Page
	if len(lines) > limit {
		page.Next = Cursor(lines[limit].Entry)
		lines = lines[:limit]
	}
	for _, line := range lines {
		const other = `
			SELECT t.created_at, a.name FROM transfer t
			JOIN account a ON a.id = t.from_account + t.to_account - $2
			WHERE t.id = $1`
		if err := l.pool.QueryRow(ctx, other, line.Transfer, id).Scan(&line.At, &line.Counterparty); err != nil {
			return Page{}, fmt.Errorf("counterparty of entry %d: %w", line.Entry, err)
		}
		page.Lines = append(page.Lines, line)
	}
	return page, nil
}
