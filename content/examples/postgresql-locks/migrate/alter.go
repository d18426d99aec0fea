package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

const lockNotAvailable = "55P03"

// #region alter
// Alter carries out one statement in a transaction of its own. It waits for its
// lock for a tenth of a second at most, steps back, and tries again.
func Alter(ctx context.Context, conn *pgx.Conn, statement string, between func(attempt int) error) error {
	for attempt := 1; ; attempt++ {
		err := pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
			if _, err := tx.Exec(ctx, "set local lock_timeout = '100ms'"); err != nil {
				return err
			}
			_, err := tx.Exec(ctx, statement)
			return err
		})
		var answer *pgconn.PgError
		if !errors.As(err, &answer) || answer.Code != lockNotAvailable || attempt == 20 {
			fmt.Printf("attempt %d ends it, error: %v\n", attempt, err)
			return err
		}
		fmt.Printf("attempt %d: %s\n", attempt, answer.Code)
		if err := between(attempt); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(100*time.Millisecond + rand.N(100*time.Millisecond)):
		}
	}
}

// #endregion alter
