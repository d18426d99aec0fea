package ledger

import "context"

// Transfer moves the money once, however often it is called with one key and
// one payload, and returns the same transfer each time. A key that comes with
// another payload gives ErrKeyReused. When the context ends first, the
// transfer has either happened whole or not at all: the same call with a fresh
// context finds out, and completes it.
func (l *Ledger) Transfer(ctx context.Context, req Request) (Transfer, error) {
	return Transfer{}, ErrNotImplemented
}
