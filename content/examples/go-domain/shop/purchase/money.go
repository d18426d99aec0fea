// Package purchase is the model of purchase orders. It knows no database, no
// transport and no format.
package purchase

import (
	"errors"
	"fmt"
	"math"
)

// #region money
// Money is an amount that somebody may owe, in the smallest unit of a currency.
// The zero value is nothing, in no currency: the sum of no amounts. It may be
// added to any amount, and is not the same as zero euros.
type Money struct {
	minor    int64
	currency string
}

// The errors of amounts.
var (
	ErrMoney    = errors.New("not an amount of money")
	ErrCurrency = errors.New("amounts of different currencies")
)

// NewMoney is the only way to an amount other than nothing.
func NewMoney(minor int64, currency string) (Money, error) {
	if minor < 0 || len(currency) != 3 {
		return Money{}, fmt.Errorf("%w: %d %q", ErrMoney, minor, currency)
	}
	for _, letter := range []byte(currency) {
		if letter < 'A' || letter > 'Z' {
			return Money{}, fmt.Errorf("%w: %d %q", ErrMoney, minor, currency)
		}
	}
	return Money{minor, currency}, nil
}

// Add gives the sum and changes neither amount.
func (m Money) Add(n Money) (Money, error) {
	switch {
	case m == Money{}:
		return n, nil
	case n == Money{}:
		return m, nil
	case m.currency != n.currency:
		return Money{}, fmt.Errorf("%w: %v and %v", ErrCurrency, m, n)
	case m.minor > math.MaxInt64-n.minor:
		return Money{}, fmt.Errorf("%w: the sum is too large", ErrMoney)
	}
	return Money{m.minor + n.minor, m.currency}, nil
}

// #endregion money

// Times gives the amount n times, for n of at least 1.
func (m Money) Times(n int) (Money, error) {
	if n < 1 || m.minor > math.MaxInt64/int64(n) {
		return Money{}, fmt.Errorf("%w: %v times %d", ErrMoney, m, n)
	}
	return Money{m.minor * int64(n), m.currency}, nil
}

// AtMost reports whether the amount is no more than a limit of its currency.
func (m Money) AtMost(limit Money) bool {
	return m == Money{} || m.currency == limit.currency && m.minor <= limit.minor
}

// Minor and Currency are for those who store or show an amount.
func (m Money) Minor() int64     { return m.minor }
func (m Money) Currency() string { return m.currency }

func (m Money) String() string {
	if m == (Money{}) {
		return "nothing"
	}
	return fmt.Sprintf("%d.%02d %s", m.minor/100, m.minor%100, m.currency) // for currencies with cents
}
