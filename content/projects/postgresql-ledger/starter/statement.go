package ledger

import "context"

// Statement returns up to limit lines of an account, and one at least, newest
// first, from the cursor on. An account without entries has an empty statement.
func (l *Ledger) Statement(ctx context.Context, id AccountID, from Cursor, limit int) (Page, error) {
	return Page{}, ErrNotImplemented
}
