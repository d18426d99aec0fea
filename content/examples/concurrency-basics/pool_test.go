package main

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// #region gauge
// gauge counts the calls that started and the most that ran at the same time.
type gauge struct{ started, running, peak atomic.Int64 }

func (g *gauge) enter() {
	g.started.Add(1)
	now := g.running.Add(1)
	for {
		p := g.peak.Load()
		if now <= p || g.peak.CompareAndSwap(p, now) {
			return
		}
	}
}

func (g *gauge) leave() { g.running.Add(-1) }

// wait sleeps for d, or returns early with the reason why ctx ended.
func wait(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// #endregion gauge

func numbers(n int) []int {
	items := make([]int, n)
	for i := range items {
		items[i] = i
	}
	return items
}

// #region test
func TestForEach(t *testing.T) {
	errRefused := errors.New("refused")
	tests := []struct {
		name    string
		limit   time.Duration // of the caller's context
		fails   int           // the item that fails, 50 ms after its start
		want    error
		elapsed time.Duration
		started int64
	}{
		{"all succeed", time.Minute, -1, nil, 400 * time.Millisecond, 10},
		{"item 4 fails", time.Minute, 4, errRefused, 150 * time.Millisecond, 6},
		{"caller gives up", 250 * time.Millisecond, -1, context.DeadlineExceeded, 250 * time.Millisecond, 9},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithTimeout(t.Context(), tt.limit)
				defer cancel()
				var g gauge
				begin := time.Now()
				err := ForEach(ctx, 3, numbers(10), func(ctx context.Context, item int) error {
					g.enter()
					defer g.leave()
					if item == tt.fails {
						time.Sleep(50 * time.Millisecond)
						return fmt.Errorf("item %d: %w", item, errRefused)
					}
					return wait(ctx, 100*time.Millisecond)
				})
				elapsed := time.Since(begin)
				t.Logf("started %d of 10, peak %d, %v, error: %v", g.started.Load(), g.peak.Load(), elapsed, err)
				if !errors.Is(err, tt.want) || elapsed != tt.elapsed ||
					g.started.Load() != tt.started || g.peak.Load() != 3 || g.running.Load() != 0 {
					t.Errorf("want started %d, peak 3, %v, error %v", tt.started, tt.elapsed, tt.want)
				}
			})
		})
	}
}

// #endregion test

func TestForEachWithFewItems(t *testing.T) {
	for _, items := range [][]int{nil, {1}} {
		calls := 0
		err := ForEach(t.Context(), 8, items, func(context.Context, int) error { calls++; return nil })
		if err != nil || calls != len(items) {
			t.Errorf("items %v: %d calls, error %v", items, calls, err)
		}
	}
}

func TestForEachKeepsTheCallersCause(t *testing.T) {
	cause := errors.New("deploy in progress")
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(cause)
	for range 2000 { // the select in ForEach chooses at random
		err := ForEach(ctx, 4, numbers(8), func(context.Context, int) error {
			t.Error("called after the end of ctx")
			return nil
		})
		if !errors.Is(err, cause) {
			t.Errorf("error %v, want %v", err, cause)
		}
	}
}
