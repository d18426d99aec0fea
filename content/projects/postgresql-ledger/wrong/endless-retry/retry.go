package ledger

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
)

// do repeats for as long as it takes, and sleeps in between.
func (r Retry) do(_ context.Context, work func() error) error {
	for {
		err := work()
		if err == nil || !isPassing(err) {
			return err
		}
		time.Sleep(r.Base)
	}
}

func isPassing(err error) bool {
	if connect := (*pgconn.ConnectError)(nil); errors.As(err, &connect) || errors.Is(err, errConnectionLost) {
		return true
	}
	var answer *pgconn.PgError
	return errors.As(err, &answer) && (answer.Code == serializationFailure || answer.Code == deadlockDetected)
}
