package memory

import (
	"testing"

	"backend-mastery.example/examples/go-domain/shop/internal/contract"
)

func TestContract(t *testing.T) {
	orders := &Orders{}
	contract.Test(t, orders, func() int { return len(orders.Events()) })
}
