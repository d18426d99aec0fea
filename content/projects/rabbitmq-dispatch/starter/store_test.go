package dispatch_test

import (
	"context"
	"slices"
	"sync"
)

// store is a [dispatch.Store] in memory.
type store struct {
	mu    sync.Mutex
	turns map[string]chan struct{} // holds one, or none while the id is under way
	asked map[string]int
	known map[string]bool
}

func newStore() *store {
	return &store{turns: map[string]chan struct{}{}, asked: map[string]int{}, known: map[string]bool{}}
}

func (s *store) Once(ctx context.Context, id string, effect func(context.Context) error) error {
	turn := s.turn(id)
	select {
	case <-turn:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { turn <- struct{}{} }()
	if s.knows(id) {
		return nil
	}
	if err := effect(ctx); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.known[id] = true
	return nil
}

func (s *store) turn(id string) chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked[id]++
	if s.turns[id] == nil {
		s.turns[id] = make(chan struct{}, 1)
		s.turns[id] <- struct{}{}
	}
	return s.turns[id]
}

// times counts how often the store was asked for an id.
func (s *store) times(id string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked[id]
}

// knows reports whether the store remembers an id.
func (s *store) knows(id string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.known[id]
}

// effects is what handlers have brought about, in order.
type effects struct {
	mu  sync.Mutex
	ids []string
}

func (e *effects) add(id string) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.ids = append(e.ids, id)
}

func (e *effects) all() []string {
	e.mu.Lock()
	defer e.mu.Unlock()
	return slices.Clone(e.ids)
}

// of counts the effects of one job.
func (e *effects) of(id string) int {
	count := 0
	for _, found := range e.all() {
		if found == id {
			count++
		}
	}
	return count
}
