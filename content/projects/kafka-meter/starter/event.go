package meter

import (
	"errors"
	"time"
)

// ErrInvalidEvent is in the chain of every error about an event that nobody can count.
var ErrInvalidEvent = errors.New("invalid event")

// #region event

// Event says that a customer used some units in a window of time. As the
// value of a record it is JSON; the key of the record is the customer.
type Event struct {
	ID       string    `json:"id"`
	Customer string    `json:"customer"`
	Units    int64     `json:"units"`
	From     time.Time `json:"from"`
	To       time.Time `json:"to"`
}

// #endregion event

// Day is a day in UTC, such as 2026-11-23.
type Day string

// Day is the day that the units of the event are billed on.
func (e Event) Day() Day { return Day(e.From.UTC().Format(time.DateOnly)) }

// Validate reports what keeps the event from being counted: a missing id or
// customer, units that are not above zero, a window that ends before or when
// it begins, or one that reaches beyond the day it begins on. It may end at midnight.
func (e Event) Validate() error { return ErrNotImplemented }
