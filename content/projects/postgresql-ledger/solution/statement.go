package ledger

import (
	"context"
	"fmt"
	"math"

	"github.com/jackc/pgx/v5"
)

// #region statement

// Statement returns up to limit lines of an account, and one at least, newest
// first, from the cursor on. An account without entries has an empty statement.
func (l *Ledger) Statement(ctx context.Context, id AccountID, from Cursor, limit int) (Page, error) {
	const query = `
		SELECT e.id, t.id, t.created_at, other.name, e.amount, e.balance
		FROM entry e
		JOIN transfer t ON t.id = e.transfer_id
		JOIN account other ON other.id = t.from_account + t.to_account - e.account_id
		WHERE e.account_id = $1 AND e.id <= $2
		ORDER BY e.id DESC
		LIMIT $3`
	if from == 0 {
		from = math.MaxInt64
	}
	limit = max(limit, 1)
	// One line more than asked for tells whether there is a next page.
	rows, _ := l.pool.Query(ctx, query, id, from, limit+1)
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Line])
	if err != nil {
		return Page{}, fmt.Errorf("statement of account %d: %w", id, err)
	}
	if len(lines) <= limit {
		return Page{Lines: lines}, nil
	}
	return Page{Lines: lines[:limit], Next: Cursor(lines[limit].Entry)}, nil
}

// #endregion statement
