package main

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

// #region test
func TestPipelineDrains(t *testing.T) {
	for _, take := range []int{1000, 5, 0} {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			var g gauge
			square := func(ctx context.Context, n int) int {
				g.enter()
				defer g.leave()
				wait(ctx, 10*time.Millisecond)
				return n * n
			}
			results := Map(ctx, 4, Source(ctx, numbers(1000)...), square)

			received := 0
			for received < take {
				if _, ok := <-results; !ok {
					break
				}
				received++
			}
			cancel()        // the consumer has had enough
			synctest.Wait() // every goroutine has ended, or is stuck for good
			_, open := <-results
			t.Logf("wanted %4d, received %4d, running %d, results closed: %v",
				take, received, g.running.Load(), !open)
			if received != take || open || g.peak.Load() > 4 {
				t.Error("the pipeline did not end as it should")
			}
		})
	}
}

// #endregion test
