package ledger

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// Transfer looks for the key first, and begins its transaction afterwards.
func (l *Ledger) Transfer(ctx context.Context, req Request) (Transfer, error) {
	var done Transfer
	err := l.retry.do(ctx, func() error {
		found, err := l.find(ctx, req.Key)
		switch {
		case err == nil && found.Request != req:
			return ErrKeyReused
		case !errors.Is(err, pgx.ErrNoRows):
			done = found
			return err
		}
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
