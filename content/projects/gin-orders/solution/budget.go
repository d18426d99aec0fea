package shop

import "sync"

// #region budget

// budget allows one repetition for every ten requests, and ten in advance. So
// a service that fails gets at most ten requests more, and a tenth of the usual
// load besides.
type budget struct {
	mu     sync.Mutex
	tenths int
}

const most = 100

func newBudget() *budget { return &budget{tenths: most} }

func (b *budget) earn() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.tenths = min(b.tenths+1, most)
}

func (b *budget) spend() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.tenths < 10 {
		return false
	}
	b.tenths -= 10
	return true
}

// #endregion budget
