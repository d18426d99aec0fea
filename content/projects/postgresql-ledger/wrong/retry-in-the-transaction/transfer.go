package ledger

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// Transfer repeats its statements inside the transaction that has failed.
func (l *Ledger) Transfer(ctx context.Context, req Request) (Transfer, error) {
	var done Transfer
	err := l.inTx(ctx, func(tx pgx.Tx) error {
		return l.retry.do(ctx, func() (err error) {
			done, err = carryOut(ctx, tx, req)
			return err
		})
	})
	if err != nil {
		return Transfer{}, fmt.Errorf("transfer %q: %w", req.Key, explain(err))
	}
	return done, nil
}
