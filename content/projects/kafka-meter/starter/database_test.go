package meter_test

import (
	"context"
	"sync"

	meter "backend-mastery.example/kafka-meter"
)

// account is what a sum is kept for.
type account struct {
	customer string
	day      meter.Day
}

// database stands for a transactional database. It outlives the consumers.
type database struct {
	mu         sync.Mutex
	remembered map[string]bool
	counted    map[string]int // by event id: how often
	sums       map[account]int64
	statements map[string][]string // by customer: event ids, line by line
}

func newDatabase() *database {
	return &database{
		remembered: map[string]bool{}, counted: map[string]int{},
		sums: map[account]int64{}, statements: map[string][]string{},
	}
}

// has tells how many of the events have been counted at least once.
func (db *database) has(events []meter.Event) int {
	db.mu.Lock()
	defer db.mu.Unlock()
	found := 0
	for _, event := range events {
		found += min(db.counted[event.ID], 1)
	}
	return found
}

// transaction sees the database as it is, and changes it when it commits.
type transaction struct {
	db     *database
	member *member
	fresh  map[string]bool
	events []meter.Event
}

func (tx *transaction) Remember(ctx context.Context, id string) (bool, error) {
	if err := tx.member.touch(ctx, id); err != nil {
		return false, err
	}
	tx.db.mu.Lock()
	defer tx.db.mu.Unlock()
	if tx.db.remembered[id] || tx.fresh[id] {
		return false, nil
	}
	tx.fresh[id] = true
	return true, nil
}

func (tx *transaction) Count(ctx context.Context, event meter.Event) error {
	if err := tx.member.touch(ctx, event.ID); err != nil {
		return err
	}
	tx.events = append(tx.events, event)
	return nil
}

// commit stores all or nothing. It reports false after a conflict: another
// transaction has stored an id that was fresh when this one looked.
func (tx *transaction) commit() bool {
	tx.db.mu.Lock()
	defer tx.db.mu.Unlock()
	for id := range tx.fresh {
		if tx.db.remembered[id] {
			return false
		}
	}
	for id := range tx.fresh {
		tx.db.remembered[id] = true
	}
	for _, event := range tx.events {
		tx.db.counted[event.ID]++
		tx.db.sums[account{event.Customer, event.Day()}] += event.Units
		tx.db.statements[event.Customer] = append(tx.db.statements[event.Customer], event.ID)
	}
	return true
}
