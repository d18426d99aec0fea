package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

func cancel(ctx context.Context) error {
	holder, err := prepare(ctx)
	if err != nil {
		return err
	}
	defer holder.Close(ctx)
	waiter, err := connect(ctx)
	if err != nil {
		return err
	}
	tx, err := holder.Begin(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback(ctx)
	if _, err := tx.Exec(ctx, "update account set balance = 0 where id = 1"); err != nil {
		return err
	}

	// #region cancel
	pid := waiter.PgConn().PID()
	short, stop := context.WithTimeout(ctx, 200*time.Millisecond)
	defer stop()
	_, err = waiter.Exec(short, "update account set balance = 1 where id = 1") // waits for holder
	fmt.Println("the caller sees:", errors.Is(err, context.DeadlineExceeded), "closed:", waiter.IsClosed())
	<-waiter.PgConn().CleanupDone()
	// #endregion cancel
	return awaitEnd(ctx, holder, pid)
}

// awaitEnd waits until the server has ended a session.
func awaitEnd(ctx context.Context, conn *pgx.Conn, pid uint32) error {
	limit, stop := context.WithTimeout(ctx, 10*time.Second)
	defer stop()
	for {
		var left int
		// A transaction sees one copy of the activity until it clears it.
		const count = "select count(*) from pg_stat_get_activity($1)"
		if err := conn.QueryRow(limit, count, pid).Scan(&left); err != nil {
			return err
		}
		if left == 0 {
			fmt.Println("the server has ended the session")
			return nil
		}
		if _, err := conn.Exec(limit, "select pg_stat_clear_snapshot(), pg_sleep(0.01)"); err != nil {
			return err
		}
	}
}
