package ledger_test

import "github.com/jackc/pgx/v5"

// exec does something in the schema that the ledger is not asked to do.
func (b *bench) exec(sql string, args ...any) {
	b.Helper()
	if _, err := b.control.Exec(b.Context(), sql, args...); err != nil {
		b.Fatalf("the test's own statement %q: %v", sql, err)
	}
}

// number asks the database for one number.
func (b *bench) number(sql string, args ...any) int64 {
	b.Helper()
	var n int64
	if err := b.control.QueryRow(b.Context(), sql, args...).Scan(&n); err != nil {
		b.Fatalf("the test's own query %q: %v", sql, err)
	}
	return n
}

// begin starts a transaction of another client.
func (b *bench) begin() pgx.Tx {
	b.Helper()
	tx, err := b.control.Begin(b.Context())
	if err != nil {
		b.Fatalf("beginning the test's own transaction: %v", err)
	}
	return tx
}

// holdRow locks an account in the way that a change of its balance does.
const holdRow = `SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE`

// hold begins the transaction of another client with a statement that locks
// something. release ends the transaction.
func (b *bench) hold(sql string, args ...any) (release func()) {
	b.Helper()
	tx := b.begin()
	if _, err := tx.Exec(b.Context(), sql, args...); err != nil {
		b.Fatalf("the other client's lock: %v", err)
	}
	return func() {
		if err := tx.Rollback(b.Context()); err != nil {
			b.Fatalf("ending the other client's transaction: %v", err)
		}
	}
}
