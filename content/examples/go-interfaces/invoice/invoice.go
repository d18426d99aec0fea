// Package invoice collects what customers owe.
package invoice

import (
	"context"
	"fmt"
)

// #region consumer
// Charger is what this package needs of a payment provider, and no more.
type Charger interface {
	Charge(ctx context.Context, account string, cents int64) error
}

type Invoice struct {
	Account string
	Cents   int64
}

// Collect charges each invoice and returns those that it could not charge.
func Collect(ctx context.Context, charger Charger, due []Invoice) ([]Invoice, error) {
	for i, inv := range due {
		if err := charger.Charge(ctx, inv.Account, inv.Cents); err != nil {
			return due[i:], fmt.Errorf("collect from %s: %w", inv.Account, err)
		}
	}
	return nil, nil
}

// #endregion consumer
