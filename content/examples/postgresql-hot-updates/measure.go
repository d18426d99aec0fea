package main

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

const (
	rows   = 500
	rounds = 10
)

// A result is what ten rounds of updates left behind.
type result struct {
	updates, hot            int64
	heapBefore, heapAfter   int64 // pages of 8 KiB
	indexBefore, indexAfter int64 // pages of all indexes together
}

// prepare makes the table of a condition, fills it and vacuums it.
func prepare(ctx context.Context, conn *pgx.Conn, c condition) error {
	statements := []string{
		"drop table if exists account",
		fmt.Sprintf(`create table account (
			id int primary key, email text not null, visits int not null, note text not null
		) with (fillfactor = %d)`, c.fillfactor),
		fmt.Sprintf(`insert into account
			select i, 'reader' || i || '@example.org', 0, repeat('x', 100) from generate_series(1, %d) i`, rows),
	}
	if c.index != "" {
		statements = append(statements, "create index on account "+c.index)
	}
	statements = append(statements, "vacuum (analyze) account")
	for _, statement := range statements {
		if _, err := conn.Exec(ctx, statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return nil
}

// #region update
// update counts one visit for every row, in ten rounds. Each update is a
// transaction of its own, as it is when requests come one by one.
func update(ctx context.Context, conn *pgx.Conn) error {
	for range rounds {
		for id := 1; id <= rows; id++ {
			if _, err := conn.Exec(ctx, "update account set visits = visits + 1 where id = $1", id); err != nil {
				return err
			}
		}
	}
	return nil
}

// #endregion update

// measure carries out one condition. holder is the session that may keep a
// snapshot open.
func measure(ctx context.Context, conn, holder *pgx.Conn, c condition) (result, error) {
	var r result
	if err := prepare(ctx, conn, c); err != nil {
		return r, err
	}
	if c.snapshot {
		tx, err := holder.BeginTx(ctx, pgx.TxOptions{IsoLevel: pgx.RepeatableRead})
		if err != nil {
			return r, err
		}
		defer tx.Rollback(ctx)
		// The first statement takes the snapshot; which one it is does not matter.
		if _, err := tx.Exec(ctx, "select 1"); err != nil {
			return r, err
		}
	}
	var err error
	if r.heapBefore, r.indexBefore, err = pages(ctx, conn); err != nil {
		return r, err
	}
	if err := update(ctx, conn); err != nil {
		return r, err
	}
	if r.heapAfter, r.indexAfter, err = pages(ctx, conn); err != nil {
		return r, err
	}
	// A session reports its counts now and then; here it must do so at once.
	if _, err := conn.Exec(ctx, "select pg_stat_force_next_flush()"); err != nil {
		return r, err
	}
	// #region count
	const count = `select n_tup_upd, n_tup_hot_upd from pg_stat_user_tables where relname = 'account'`
	err = conn.QueryRow(ctx, count).Scan(&r.updates, &r.hot)
	// #endregion count
	return r, err
}

// pages gives the size of the table and of its indexes.
func pages(ctx context.Context, conn *pgx.Conn) (heap, index int64, err error) {
	const size = `select pg_relation_size('account') / 8192, pg_indexes_size('account') / 8192`
	err = conn.QueryRow(ctx, size).Scan(&heap, &index)
	return heap, index, err
}
