package ledger

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
)

// #region retry

// do repeats work while it fails for a passing reason, attempts are left and
// the context lives. work is a whole transaction.
func (r Retry) do(ctx context.Context, work func() error) error {
	for attempt := 1; ; attempt++ {
		err := work()
		switch {
		case err == nil || !isPassing(err):
			return err
		case attempt >= r.Attempts:
			return fmt.Errorf("gave up after %d attempts: %w", attempt, err)
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("%w before attempt %d: %w", ctx.Err(), attempt+1, err)
		case <-time.After(r.pause(attempt)):
		}
	}
}

// pause is random, so that transfers that failed together do not return together.
func (r Retry) pause(attempt int) time.Duration {
	longest := r.Base
	for range attempt - 1 {
		longest = min(2*longest, r.Max)
	}
	return longest/2 + rand.N(longest/2+1)
}

// isPassing reports whether the same transaction may succeed when it is
// repeated. A lost connection belongs here only because a transfer has a key.
func isPassing(err error) bool {
	if connect := (*pgconn.ConnectError)(nil); errors.As(err, &connect) || errors.Is(err, errConnectionLost) {
		return true
	}
	var answer *pgconn.PgError
	return errors.As(err, &answer) && (answer.Code == serializationFailure || answer.Code == deadlockDetected)
}

// #endregion retry
