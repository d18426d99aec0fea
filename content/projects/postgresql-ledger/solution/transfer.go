package ledger

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// #region transfer

// Transfer moves the money once, however often it is called with one key and
// one payload, and returns the same transfer each time. A key that comes with
// another payload gives ErrKeyReused. When the context ends first, the
// transfer has either happened whole or not at all: the same call with a fresh
// context finds out, and completes it.
func (l *Ledger) Transfer(ctx context.Context, req Request) (Transfer, error) {
	var done Transfer
	err := l.retry.do(ctx, func() error {
		return l.inTx(ctx, func(tx pgx.Tx) (err error) {
			done, err = carryOut(ctx, tx, req)
			return err
		})
	})
	if err != nil {
		return Transfer{}, fmt.Errorf("transfer %q: %w", req.Key, explain(err))
	}
	return done, nil
}

// #endregion transfer
