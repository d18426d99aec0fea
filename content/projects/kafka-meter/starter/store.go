package meter

import "context"

// #region store

// Store keeps what has been counted. It is a database that outlives the
// consumer; the acceptance tests bring one of their own.
type Store interface {
	// InTx runs change in a transaction. Everything is stored when InTx
	// returns nil, and nothing when change returns an error. After any other
	// error nobody knows. A transaction that conflicts with another runs again,
	// so change may be called more than once.
	//
	// The context has to end when the partition of the events is taken from
	// the member, or lost.
	InTx(ctx context.Context, change func(Tx) error) error
}

// Tx is a transaction of a Store, for use by one goroutine.
type Tx interface {
	// Remember stores an id, and reports whether it was not there yet.
	Remember(ctx context.Context, id string) (fresh bool, err error)
	// Count adds the units of the event to the sum of its customer and day,
	// and writes the event as the next line of the customer's statement.
	Count(ctx context.Context, event Event) error
}

// #endregion store
