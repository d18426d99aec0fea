package ledger

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// errConnectionLost marks an error after which nobody knows whether the
// transaction was committed.
var errConnectionLost = errors.New("connection lost")

// #region tx

// inTx runs work in a transaction, at the isolation level that the database
// is set to. It returns once the transaction is committed or undone.
func (l *Ledger) inTx(ctx context.Context, work func(pgx.Tx) error) error {
	return l.pool.AcquireFunc(ctx, func(conn *pgxpool.Conn) error {
		err := pgx.BeginFunc(ctx, conn, work)
		if err != nil && conn.Conn().IsClosed() {
			return fmt.Errorf("%w: %w", errConnectionLost, err)
		}
		return err
	})
}

// #endregion tx
