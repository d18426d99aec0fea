// Package charge takes money from accounts in PostgreSQL, once for each key,
// and hands out leases with fencing tokens.
package charge

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// DB is what *pgx.Conn, pgx.Tx and *pgxpool.Pool have in common.
type DB interface {
	Begin(context.Context) (pgx.Tx, error)
	Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error)
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}

// #region schema
const schema = `
create table account (id text primary key, balance int not null check (balance >= 0));
create table charge (id int generated always as identity, account text not null, amount int not null);
create table answered (
	key     text primary key,
	request text not null, -- to notice a key that is used for something else
	receipt int            -- set before the commit
);`

// #endregion schema

// ErrKeyReused and ErrTooLittle are final: the same request fails again.
var (
	ErrKeyReused = errors.New("the key belongs to another request")
	ErrTooLittle = errors.New("the account holds too little")
)

// #region charge
// Charge takes an amount from an account. It may be called again with the same
// key, at any time and at the same time: it gives the receipt of the one charge.
func Charge(ctx context.Context, db DB, key, account string, amount int) (receipt int, err error) {
	request := fmt.Sprintf("%s %d", account, amount)
	err = pgx.BeginFunc(ctx, db, func(tx pgx.Tx) error {
		// Waits while another transaction with this key is open.
		inserted, err := tx.Exec(ctx, "insert into answered (key, request) values ($1, $2) on conflict do nothing", key, request)
		if err != nil {
			return err
		}
		if inserted.RowsAffected() == 0 { // it is done already
			var known string
			if err := tx.QueryRow(ctx, "select request, receipt from answered where key = $1", key).Scan(&known, &receipt); err != nil {
				return err
			}
			if known != request {
				return ErrKeyReused
			}
			return nil
		}
		if receipt, err = take(ctx, tx, account, amount); err != nil {
			return err // undoes the key with the effect
		}
		_, err = tx.Exec(ctx, "update answered set receipt = $2 where key = $1", key, receipt)
		return err
	})
	return receipt, err
}

// #endregion charge

// take has the effect, and knows nothing of keys.
func take(ctx context.Context, tx pgx.Tx, account string, amount int) (receipt int, err error) {
	taken, err := tx.Exec(ctx, "update account set balance = balance - $2 where id = $1 and balance >= $2", account, amount)
	if err != nil {
		return 0, err
	}
	if taken.RowsAffected() == 0 {
		return 0, ErrTooLittle
	}
	err = tx.QueryRow(ctx, "insert into charge (account, amount) values ($1, $2) returning id", account, amount).Scan(&receipt)
	return receipt, err
}
