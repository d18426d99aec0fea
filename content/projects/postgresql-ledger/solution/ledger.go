// Package ledger keeps accounts in PostgreSQL and moves money between them by
// double entry.
package ledger

import "github.com/jackc/pgx/v5/pgxpool"

// Ledger is safe for use by several goroutines.
type Ledger struct {
	pool  *pgxpool.Pool
	retry Retry
}

// New makes a ledger over a pool whose schema has been migrated.
func New(pool *pgxpool.Pool, retry Retry) *Ledger {
	return &Ledger{pool: pool, retry: retry}
}
