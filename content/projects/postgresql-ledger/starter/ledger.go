// Package ledger keeps accounts in PostgreSQL and moves money between them by
// double entry.
package ledger

import (
	"errors"

	"github.com/jackc/pgx/v5/pgxpool"
)

// ErrNotImplemented is returned by everything that is still to be written.
var ErrNotImplemented = errors.New("ledger: not implemented")

// Ledger is safe for use by several goroutines.
type Ledger struct{}

// New makes a ledger over a pool whose schema has been migrated.
func New(pool *pgxpool.Pool, retry Retry) *Ledger { return &Ledger{} }
