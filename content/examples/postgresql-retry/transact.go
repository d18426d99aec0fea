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

const (
	serializationFailure = "40001"
	deadlockDetected     = "40P01"
)

// #region transact
// Transact carries out work in a serializable transaction and repeats all of it
// when the server asks for that. work must leave nothing outside the database.
func Transact(ctx context.Context, conn *pgx.Conn, attempts int, work func(pgx.Tx) error) error {
	for attempt := 1; ; attempt++ {
		err := pgx.BeginTxFunc(ctx, conn, pgx.TxOptions{IsoLevel: pgx.Serializable}, work)
		if err == nil || !isRepeatable(err) {
			return err
		}
		if attempt == attempts {
			return fmt.Errorf("gave up after %d attempts: %w", attempts, err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(rand.N(10 * time.Millisecond << min(attempt, 6))):
		}
	}
}

// isRepeatable reports whether the server has undone the transaction only
// because of others that ran beside it.
func isRepeatable(err error) bool {
	var answer *pgconn.PgError
	return errors.As(err, &answer) && (answer.Code == serializationFailure || answer.Code == deadlockDetected)
}

// #endregion transact
