package ledger

import "errors"

// Errors that a caller can act on. Anything else is a fault of the database
// or of the way to it.
var (
	ErrInvalidTransfer   = errors.New("a transfer needs a key, two different accounts and an amount above zero")
	ErrNoAccount         = errors.New("no such account")
	ErrInsufficientFunds = errors.New("the account would fall below its limit")
	ErrKeyReused         = errors.New("the key belongs to a transfer with another payload")
)
