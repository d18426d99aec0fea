// Package memory keeps orders in memory, for tests of what uses them.
package memory

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"backend-mastery.example/examples/go-domain/shop/purchase"
)

// #region memory
// Orders is a purchase.Orders. Its zero value is empty and ready.
type Orders struct {
	mu     sync.Mutex
	stored map[purchase.OrderID]purchase.Snapshot
	events []purchase.Event
}

// Get restores a copy, so that no caller holds what is stored.
func (r *Orders) Get(_ context.Context, id purchase.OrderID) (*purchase.Order, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	s, ok := r.stored[id]
	if !ok {
		return nil, fmt.Errorf("%w: %s", purchase.ErrNotFound, id)
	}
	return purchase.Restore(s)
}

// Save compares versions as the database does.
func (r *Orders) Save(_ context.Context, order *purchase.Order) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	s := order.Snapshot()
	if r.stored[s.ID].Version != s.Version { // 0 for one that is not stored
		return fmt.Errorf("%w: %s", purchase.ErrConflict, s.ID)
	}
	if r.stored == nil {
		r.stored = map[purchase.OrderID]purchase.Snapshot{}
	}
	s.Version++
	r.stored[s.ID] = s
	r.events = append(r.events, order.Events()...)
	return nil
}

// Events gives what a relay would publish.
func (r *Orders) Events() []purchase.Event {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.events)
}

// #endregion memory
