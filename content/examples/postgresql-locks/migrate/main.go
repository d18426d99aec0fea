// The program alters a table that a long transaction has read, and shows that
// other readers are served meanwhile.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/jackc/pgx/v5"
)

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context) error {
	var conns [3]*pgx.Conn
	for i := range conns {
		conn, err := pgx.Connect(ctx, os.Getenv("POSTGRES_URL"))
		if err != nil {
			return err
		}
		defer conn.Close(ctx)
		conns[i] = conn
	}
	migrator, reader, report := conns[0], conns[1], conns[2]
	if _, err := migrator.Exec(ctx, "create table orders (id int primary key); insert into orders values (7)"); err != nil {
		return err
	}
	tx, err := report.Begin(ctx)
	if err != nil {
		return err
	}
	if err := read(ctx, tx); err != nil {
		return err
	}
	// The report ends after the third attempt; before that each attempt fails.
	between := func(attempt int) error {
		if err := read(ctx, reader); err != nil {
			return err
		}
		fmt.Println("a reader is served")
		if attempt == 3 {
			fmt.Println("the report ends")
			return tx.Commit(ctx)
		}
		return nil
	}
	return Alter(ctx, migrator, "alter table orders add column note text", between)
}

// read is what the application does all the time.
func read(ctx context.Context, db interface {
	QueryRow(context.Context, string, ...any) pgx.Row
}) error {
	var id int
	return db.QueryRow(ctx, "select id from orders where id = $1", 7).Scan(&id)
}
