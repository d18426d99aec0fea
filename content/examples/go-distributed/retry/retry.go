package retry

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"time"
)

// #region policy
// Policy repeats a call. Attempts counts the first one too.
type Policy struct {
	Attempts  int
	Base, Cap time.Duration
	Budget    *Budget // shared by all calls to one dependency
}

// Pause is the time before the repetition with this number, from 0: at random
// between nothing and a bound that doubles up to Cap.
func (p Policy) Pause(repetition int) time.Duration {
	return rand.N(p.bound(repetition) + 1)
}

func (p Policy) bound(repetition int) time.Duration {
	if p.Base > p.Cap>>min(repetition, 62) {
		return p.Cap
	}
	return p.Base << repetition
}

// ErrBudget says that the dependency fails too often to be asked again.
var ErrBudget = errors.New("retry budget is spent")

// Do calls until there is no error, a repetition is not safe, or it is enough.
func (p Policy) Do(ctx context.Context, safe func(error) bool, call func(context.Context) error) error {
	for repetition := 0; ; repetition++ {
		err := call(ctx)
		if err == nil {
			p.Budget.success()
			return nil
		}
		if !safe(err) {
			return err
		}
		if !p.Budget.failure() {
			return fmt.Errorf("%w: %w", ErrBudget, err)
		}
		if repetition+1 >= p.Attempts {
			return fmt.Errorf("%d attempts: %w", p.Attempts, err)
		}
		pause := p.Pause(repetition)
		if end, ok := ctx.Deadline(); ok && time.Until(end) <= pause {
			return err // the caller would be gone; tell it now
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return err
		}
	}
}

// #endregion policy

// #region budget
// Budget lets few repetitions through when most calls fail. Each failure takes
// a token and each success gives Ratio of one back. In the lower half of the
// bucket nothing is repeated. A nil Budget sets no limit.
type Budget struct {
	Max, Ratio float64
	mu         sync.Mutex
	spent      float64
}

func (b *Budget) success() {
	if b == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.spent = max(0, b.spent-b.Ratio)
}

// failure reports whether a repetition is allowed.
func (b *Budget) failure() bool {
	if b == nil {
		return true
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.spent = min(b.Max, b.spent+1)
	return b.spent < b.Max/2
}

// #endregion budget
