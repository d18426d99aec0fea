// Package ordering holds what users do with orders.
package ordering

import (
	"context"
	"errors"

	"backend-mastery.example/examples/go-domain/shop/purchase"
)

// #region change
// Change reads an order, lets decide change it, and saves it. If another user
// was faster, all of it happens again on what that user left.
func Change(ctx context.Context, orders purchase.Orders, id purchase.OrderID, decide func(*purchase.Order) error) error {
	for attempt := 1; ; attempt++ {
		order, err := orders.Get(ctx, id)
		if err != nil {
			return err
		}
		if err := decide(order); err != nil {
			return err
		}
		err = orders.Save(ctx, order)
		if !errors.Is(err, purchase.ErrConflict) || attempt == 3 {
			return err
		}
	}
}

// #endregion change
