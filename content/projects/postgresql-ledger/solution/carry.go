package ledger

import (
	"context"

	"github.com/jackc/pgx/v5"
)

// #region carry

// carryOut makes the transfer, or returns the one that the key already made.
func carryOut(ctx context.Context, tx pgx.Tx, req Request) (Transfer, error) {
	if err := lock(ctx, tx, req); err != nil {
		return Transfer{}, err
	}
	transfer, isNew, err := claim(ctx, tx, req)
	if err != nil || !isNew {
		return transfer, err
	}
	for _, leg := range req.legs() {
		if err := post(ctx, tx, transfer.ID, leg); err != nil {
			return Transfer{}, err
		}
	}
	return transfer, nil
}

// #endregion carry
