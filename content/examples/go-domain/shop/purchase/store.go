package purchase

import (
	"context"
	"errors"
	"slices"
	"time"
)

// #region event
// Event is something that happened to an order.
type Event interface{ isEvent() }

// Submitted says that an order may go to its supplier.
type Submitted struct {
	Order    OrderID
	Supplier SupplierID
	Total    Money
	At       time.Time
}

func (Submitted) isEvent() {}

// Events gives what happened since the order was read.
func (o *Order) Events() []Event { return slices.Clone(o.events) }

// #endregion event

// #region repository
// ErrNotFound and ErrConflict are the answers of Orders.
var (
	ErrNotFound = errors.New("no such order")
	ErrConflict = errors.New("the order has been changed since it was read")
)

// Orders keeps whole orders. What Get gave is saved at most once: read it again
// to go on.
type Orders interface {
	// Get reads an order, or fails with ErrNotFound.
	Get(ctx context.Context, id OrderID) (*Order, error)
	// Save stores an order and its events together, or fails with ErrConflict
	// if another one was saved since this was read.
	Save(ctx context.Context, order *Order) error
}

// #endregion repository

// #region snapshot
// Snapshot is what a repository stores of an order.
type Snapshot struct {
	ID        OrderID
	Supplier  SupplierID
	Limit     Money
	Lines     []Line
	Submitted bool
	Version   int // 0 if it has never been stored
}

// Snapshot gives the state of the order.
func (o *Order) Snapshot() Snapshot {
	return Snapshot{o.id, o.supplier, o.limit, o.Lines(), o.submitted, o.version}
}

// Restore gives the order of a snapshot. It goes through the same rules as
// every caller, so a stored order that breaks one is an error and no order.
func Restore(s Snapshot) (*Order, error) {
	o, err := Open(s.ID, s.Supplier, s.Limit)
	if err != nil {
		return nil, err
	}
	for _, line := range s.Lines {
		if err := o.Add(line); err != nil {
			return nil, err
		}
	}
	if s.Submitted && len(o.lines) == 0 {
		return nil, ErrEmpty
	}
	o.submitted, o.version = s.Submitted, s.Version
	return o, nil
}

// #endregion snapshot
