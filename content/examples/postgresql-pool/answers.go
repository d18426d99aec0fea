package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

func ping(ctx context.Context) func(*pgx.Conn) error {
	return func(conn *pgx.Conn) error { return conn.Ping(ctx) }
}

// code gives the SQLSTATE alone: the message names the role, which is new on each run.
func code(err error) string {
	var answer *pgconn.PgError
	if errors.As(err, &answer) {
		return fmt.Sprintf("SQLSTATE %s", answer.Code)
	}
	return fmt.Sprint(err)
}
