//go:build bypass

package main

import "backend-mastery.example/examples/go-domain/shop/purchase"

// #region fields
func main() {
	order := &purchase.Order{}
	order.limit = purchase.Money{1_000_000_00, "EUR"}
	order.lines = append(order.lines, purchase.Line{Item: "yacht", Quantity: 1})
	order.submitted = false
}

// #endregion fields
