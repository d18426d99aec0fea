package dispatch

import (
	"cmp"
	"context"
	"math/rand/v2"
	"time"
)

// pause waits before another attempt, and returns why the context ended if it
// does so meanwhile.
func (b Backoff) pause(ctx context.Context, attempt int) error {
	limit := cmp.Or(b.Max, 10*time.Second)
	full := min(cmp.Or(b.Base, 100*time.Millisecond)<<min(attempt, 20), limit)
	timer := time.NewTimer(full/2 + rand.N(full/2+1))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}
