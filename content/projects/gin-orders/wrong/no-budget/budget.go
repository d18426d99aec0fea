package shop

import "sync"

// #region budget

// budget allows every repetition.
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
	return b.tenths >= 0
}

// #endregion budget
