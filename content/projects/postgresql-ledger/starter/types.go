package ledger

import "time"

// AccountID names an account.
type AccountID int64

// Request asks to move money from one account to another.
type Request struct {
	Key      string // chosen by the caller, the same for every repetition of this request
	From, To AccountID
	Amount   int64 // in the smallest unit of the currency, more than zero
}

// Transfer is a request that was carried out.
type Transfer struct {
	ID int64
	Request
	At time.Time
}

// Cursor says where a page of a statement begins. The zero value is the
// newest entry.
type Cursor int64

// Line is one entry of a statement, seen from the account it belongs to.
type Line struct {
	Entry        int64
	Transfer     int64
	At           time.Time
	Counterparty string // the name of the other account
	Amount       int64  // below zero where money left the account
	Balance      int64  // of the account, after this entry
}

// Page is a part of a statement, newest line first.
type Page struct {
	Lines []Line
	Next  Cursor // where the next page begins, zero on the last one
}

// Retry bounds how a transfer that failed for a passing reason is repeated.
// The pause after the first attempt lies between half of Base and Base, and
// both ends double with every further attempt until Max is reached.
type Retry struct {
	Attempts  int // in all, with the first
	Base, Max time.Duration
}
