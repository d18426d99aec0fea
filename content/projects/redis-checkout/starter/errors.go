package checkout

import "errors"

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
