// The program shows what a caller has to do itself: pass values as parameters,
// end a statement with its context, and repeat a transaction.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/jackc/pgx/v5"
)

var demonstrations = map[string]func(context.Context) error{
	"parameters": parameters,
	"cancel":     cancel,
	"retry":      retry,
}

func main() {
	if len(os.Args) != 2 || demonstrations[os.Args[1]] == nil {
		log.Fatal("usage: go run . parameters|cancel|retry")
	}
	if err := demonstrations[os.Args[1]](context.Background()); err != nil {
		log.Fatal(err)
	}
}

func connect(ctx context.Context) (*pgx.Conn, error) {
	return pgx.Connect(ctx, os.Getenv("POSTGRES_URL"))
}

// prepare connects and makes the table of accounts.
func prepare(ctx context.Context) (*pgx.Conn, error) {
	conn, err := connect(ctx)
	if err != nil {
		return nil, fmt.Errorf("connecting to POSTGRES_URL: %w", err)
	}
	_, err = conn.Exec(ctx, `create table account (id int primary key, owner text not null, balance int not null);
		insert into account values (1, 'ada', 60), (2, 'ada', 60), (3, 'alan', 10)`)
	return conn, err
}
