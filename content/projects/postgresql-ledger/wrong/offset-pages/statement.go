package ledger

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// Statement takes the cursor as the number of lines to leave out.
func (l *Ledger) Statement(ctx context.Context, id AccountID, from Cursor, limit int) (Page, error) {
	const query = `
		SELECT e.id, t.id, t.created_at, other.name, e.amount, e.balance
		FROM entry e
		JOIN transfer t ON t.id = e.transfer_id
		JOIN account other ON other.id = t.from_account + t.to_account - e.account_id
		WHERE e.account_id = $1
		ORDER BY e.id DESC
		OFFSET $2 LIMIT $3`
	rows, _ := l.pool.Query(ctx, query, id, from, limit+1)
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Line])
	if err != nil {
		return Page{}, fmt.Errorf("statement of account %d: %w", id, err)
	}
	if len(lines) <= limit {
		return Page{Lines: lines}, nil
	}
	return Page{Lines: lines[:limit], Next: from + Cursor(limit)}, nil
}
