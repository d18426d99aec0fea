package ledger

import "context"

// OpenAccount opens an account with a balance of zero. The balance may fall
// to -overdraft and no further.
func (l *Ledger) OpenAccount(ctx context.Context, name string, overdraft int64) (AccountID, error) {
	return 0, ErrNotImplemented
}

// Balance returns what the account holds, or ErrNoAccount.
func (l *Ledger) Balance(ctx context.Context, id AccountID) (int64, error) {
	return 0, ErrNotImplemented
}
