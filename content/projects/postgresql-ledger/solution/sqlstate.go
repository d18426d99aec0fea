package ledger

import (
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgconn"
)

// SQLSTATEs after which the whole transaction is to be repeated.
const (
	serializationFailure = "40001"
	deadlockDetected     = "40P01"
)

// explain puts the error of the ledger before the constraint that stands for it.
func explain(err error) error {
	var answer *pgconn.PgError
	if !errors.As(err, &answer) {
		return err
	}
	switch answer.ConstraintName {
	case "account_limit":
		return fmt.Errorf("%w: %w", ErrInsufficientFunds, err)
	case "transfer_key_given", "transfer_amount", "transfer_accounts":
		return fmt.Errorf("%w: %w", ErrInvalidTransfer, err)
	case "transfer_from_account_fkey", "transfer_to_account_fkey":
		return fmt.Errorf("%w: %w", ErrNoAccount, err)
	}
	return err
}
