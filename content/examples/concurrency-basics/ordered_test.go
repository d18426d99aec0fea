package main

import (
	"context"
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

// #region test
func TestOrderedMap(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var g gauge
		begin := time.Now()
		slowFirst := func(ctx context.Context, n int) int {
			g.enter()
			defer g.leave()
			wait(ctx, time.Duration(60-10*n)*time.Millisecond) // 60, 50, ... 10 ms
			return n
		}
		var got []int
		for v := range OrderedMap(t.Context(), 3, Source(t.Context(), numbers(6)...), slowFirst) {
			got = append(got, v)
		}
		t.Logf("in order:  %v, peak %d, %v", got, g.peak.Load(), time.Since(begin))
		if !slices.Equal(got, numbers(6)) || g.peak.Load() != 3 {
			t.Error("want the order of the inputs and a peak of 3")
		}

		begin = time.Now()
		for range Map(t.Context(), 3, Source(t.Context(), numbers(6)...), slowFirst) {
		}
		t.Logf("any order: %v", time.Since(begin))
	})
}

func TestOrderedMapDrains(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		sleepy := func(ctx context.Context, n int) int { wait(ctx, time.Second); return n }
		results := OrderedMap(ctx, 3, Source(ctx, numbers(100)...), sleepy)
		<-results
		cancel() // a goroutine that stays behind makes synctest.Test panic
	})
}

// #endregion test
