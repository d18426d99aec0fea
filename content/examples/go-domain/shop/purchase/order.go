package purchase

import (
	"errors"
	"fmt"
	"slices"
	"time"
)

// Identities are types of their own, so that one cannot stand for another.
type (
	OrderID    string
	SupplierID string // of another aggregate
	ItemID     string // of another aggregate
)

// Line is what is ordered of one item, at the price agreed for this order.
type Line struct {
	Item     ItemID
	Quantity int
	Price    Money
}

// The answers of an order that refuses.
var (
	ErrOverLimit = errors.New("over the approved limit")
	ErrSubmitted = errors.New("the order is submitted")
	ErrEmpty     = errors.New("the order has no lines")
	ErrLine      = errors.New("not a line")
)

// #region order
// Order is the root of an aggregate: the order with its lines. At every moment
//   - the total of the lines is at most the approved limit,
//   - an item has at most one line,
//   - and a submitted order has lines and never changes.
type Order struct {
	id        OrderID
	supplier  SupplierID
	limit     Money
	lines     []Line
	submitted bool
	version   int // of the stored order that this one was read from
	events    []Event
}

// Open begins an order that may cost as much as was approved.
func Open(id OrderID, supplier SupplierID, limit Money) (*Order, error) {
	if id == "" || supplier == "" || limit == (Money{}) {
		return nil, errors.New("an order needs an identity, a supplier and a limit")
	}
	return &Order{id: id, supplier: supplier, limit: limit}, nil
}

// Add puts an item on the order, or changes nothing.
func (o *Order) Add(line Line) error {
	if o.submitted {
		return ErrSubmitted
	}
	if line.Item == "" || line.Quantity < 1 || line.Price == (Money{}) || o.has(line.Item) {
		return fmt.Errorf("%w: %v", ErrLine, line)
	}
	lines := append(o.Lines(), line) // a new slice: no copy of the order shares it
	total, err := sum(lines)
	if err != nil {
		return err
	}
	if !total.AtMost(o.limit) {
		return fmt.Errorf("%w: %v of %v", ErrOverLimit, total, o.limit)
	}
	o.lines = lines
	return nil
}

// Lines gives a copy, which a caller may change without changing the order.
func (o *Order) Lines() []Line { return slices.Clone(o.lines) }

// #endregion order

func (o *Order) has(item ItemID) bool {
	return slices.ContainsFunc(o.lines, func(l Line) bool { return l.Item == item })
}

// Remove takes an item off the order.
func (o *Order) Remove(item ItemID) error {
	if o.submitted {
		return ErrSubmitted
	}
	o.lines = slices.DeleteFunc(o.Lines(), func(l Line) bool { return l.Item == item })
	return nil
}

// #region submit
// Submit ends the editing, and records that it happened.
func (o *Order) Submit(at time.Time) error {
	switch {
	case o.submitted:
		return ErrSubmitted
	case len(o.lines) == 0:
		return ErrEmpty
	}
	o.submitted = true
	o.events = append(o.events, Submitted{Order: o.id, Supplier: o.supplier, Total: o.Total(), At: at})
	return nil
}

// #endregion submit

// Total is at most the limit. It cannot fail, since Add has computed it before.
func (o *Order) Total() Money {
	total, err := sum(o.lines)
	if err != nil {
		panic("purchase: an order that Add accepted has no total: " + err.Error())
	}
	return total
}

func sum(lines []Line) (total Money, err error) {
	for _, line := range lines {
		price, err := line.Price.Times(line.Quantity)
		if err != nil {
			return Money{}, err
		}
		if total, err = total.Add(price); err != nil {
			return Money{}, err
		}
	}
	return total, nil
}
