package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

// #region two-steps
// takeInTwoSteps has no data race and is wrong: the load and the add are two steps.
// The call to between stands for a buyer who arrives between them.
func takeInTwoSteps(left *atomic.Int64, between func()) bool {
	if left.Load() == 0 {
		return false
	}
	between()
	left.Add(-1)
	return true
}

// #endregion two-steps

// #region cas
// takeAtomic makes the check and the change one step, and tries again when it lost.
func takeAtomic(left *atomic.Int64) bool {
	for {
		n := left.Load()
		if n == 0 {
			return false
		}
		if left.CompareAndSwap(n, n-1) {
			return true
		}
	}
}

// #endregion cas

// #region mutex
// Box keeps two facts that must agree: tickets left, and who holds the others.
type Box struct {
	mu      sync.Mutex // guards left and holders
	left    int
	holders []string
}

// Take sells one ticket to the buyer, if there is one.
func (b *Box) Take(buyer string) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.left == 0 {
		return false
	}
	b.left--
	b.holders = append(b.holders, buyer)
	return true
}

// #endregion mutex

func sellTickets() {
	var left atomic.Int64
	left.Store(1)
	var bothChecked sync.WaitGroup
	bothChecked.Add(2)
	sold := sellTo(2, func(int) bool {
		return takeInTwoSteps(&left, func() {
			bothChecked.Done()
			bothChecked.Wait()
		})
	})
	fmt.Printf("load, then add:    1 ticket,      2 buyers: sold %2d, left %d\n", sold, left.Load())

	left.Store(10)
	sold = sellTo(1000, func(int) bool { return takeAtomic(&left) })
	fmt.Printf("compare and swap: 10 tickets, 1000 buyers: sold %2d, left %d\n", sold, left.Load())

	box := &Box{left: 10}
	sold = sellTo(1000, func(i int) bool { return box.Take(fmt.Sprint("buyer ", i)) })
	fmt.Printf("mutex:            10 tickets, 1000 buyers: sold %2d, left %d, holders %d\n",
		sold, box.left, len(box.holders))
}

// sellTo lets each buyer try once, all at the same time, and counts the successes.
func sellTo(buyers int, take func(int) bool) int64 {
	var sold atomic.Int64
	var wg sync.WaitGroup
	for i := range buyers {
		wg.Go(func() {
			if take(i) {
				sold.Add(1)
			}
		})
	}
	wg.Wait()
	return sold.Load()
}
