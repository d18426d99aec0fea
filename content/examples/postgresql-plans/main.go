// The program counts the log records that an insert of 1,000 rows writes under
// each of several indexes.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/jackc/pgx/v5"
)

// #region indexes
// indexes are created one at a time, beside no other index.
var indexes = []string{
	"",
	"(customer_id)",
	"(customer_id, created_at)",
	"(customer_id, created_at) include (total)",
	"(created_at) where status = 'open'",
	"(lower(email))",
	"using gin (detail) with (fastupdate = off)",
	"using gin (detail jsonb_path_ops) with (fastupdate = off)",
}

// #endregion indexes

const rows = `select i, mod(i * 7, 300), case mod(i, 50) when 0 then 'open' else 'paid' end,
	'Reader' || i || '@Example.org', '2026-01-01 00:00Z'::timestamptz + i * interval '1 minute', mod(i, 997),
	jsonb_build_object('coupon', 'C' || mod(i, 500), 'gift', mod(i, 7) = 0)
from generate_series(%d, %d) i`

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context) error {
	conn, err := pgx.Connect(ctx, os.Getenv("POSTGRES_URL"))
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	fmt.Printf("%-58s %11s %11s\n", "index", "log records", "index pages")
	for _, index := range indexes {
		records, pages, err := measure(ctx, conn, index)
		if err != nil {
			return fmt.Errorf("%s: %w", index, err)
		}
		if index == "" {
			index = "none"
		}
		fmt.Printf("%-58s %11d %11d\n", index, records, pages)
	}
	return nil
}

// measure fills a new table with 30,000 rows, adds the index, and gives the
// log records of an insert of 1,000 more, and the size of the index after it.
func measure(ctx context.Context, conn *pgx.Conn, index string) (records, pages int64, err error) {
	statements := []string{
		"drop table if exists orders",
		`create table orders (id int not null, customer_id int not null, status text not null,
			email text not null, created_at timestamptz not null, total int not null, detail jsonb not null)`,
		"insert into orders " + fmt.Sprintf(rows, 1, 30000),
	}
	if index != "" {
		statements = append(statements, "create index on orders "+index)
	}
	for _, statement := range statements {
		if _, err := conn.Exec(ctx, statement); err != nil {
			return 0, 0, fmt.Errorf("%s: %w", statement, err)
		}
	}
	// #region measure
	var plan []struct {
		Plan struct {
			Records int64 `json:"WAL Records"`
		}
	}
	insert := "insert into orders " + fmt.Sprintf(rows, 30001, 31000)
	if err := conn.QueryRow(ctx, "explain (analyze, wal, format json) "+insert).Scan(&plan); err != nil {
		return 0, 0, err
	}
	// #endregion measure
	err = conn.QueryRow(ctx, "select pg_indexes_size('orders') / 8192").Scan(&pages)
	return plan[0].Plan.Records, pages, err
}
