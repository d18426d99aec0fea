package ledger

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
)

var errConnectionLost = errors.New("connection lost")

// autocommit has the methods of a transaction that the ledger uses, and
// commits each statement by itself.
type autocommit struct {
	pgx.Tx
	conn *pgxpool.Conn
}

func (a autocommit) Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error) {
	return a.conn.Exec(ctx, sql, args...)
}

func (a autocommit) QueryRow(ctx context.Context, sql string, args ...any) pgx.Row {
	return a.conn.QueryRow(ctx, sql, args...)
}

func (l *Ledger) inTx(ctx context.Context, work func(pgx.Tx) error) error {
	return l.pool.AcquireFunc(ctx, func(conn *pgxpool.Conn) error {
		return work(autocommit{conn: conn})
	})
}
