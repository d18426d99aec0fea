package checkout

import (
	"errors"
	"fmt"

	"github.com/redis/go-redis/v9"
)

// Errors that a caller can act on.
var (
	// ErrNoSuchEvent says that the source knows no event of this id.
	ErrNoSuchEvent = errors.New("no such event")
	// ErrSoldOut says that every seat is held or sold.
	ErrSoldOut = errors.New("sold out")
	// ErrHoldExpired says that the reservation holds no seat, or no longer.
	ErrHoldExpired = errors.New("hold expired")
	// ErrLockHeld says that another holder has the lock.
	ErrLockHeld = errors.New("lock held by another")
	// ErrLockLost says that the lock expired, or belongs to another holder by now.
	ErrLockLost = errors.New("lock lost")
	// ErrStaleToken is the answer of a protected store to a token lower than one it has seen.
	ErrStaleToken = errors.New("stale fencing token")
	// ErrUnknownOutcome says that Redis did not answer: the command may have been executed or not.
	ErrUnknownOutcome = errors.New("outcome unknown")
)

// #region outcome

// outcome adds to an error what it says about the command. An error that the
// server sent is an answer. Anything else is silence, and the command may have
// been executed.
func outcome(operation string, err error) error {
	if err == nil {
		return nil
	}
	if _, answered := errors.AsType[redis.Error](err); answered {
		return fmt.Errorf("%s: %w", operation, err)
	}
	return fmt.Errorf("%s: %w: %w", operation, ErrUnknownOutcome, err)
}

// #endregion outcome
