package main

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// #region test
func TestFlight(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var f Flight[string]
		var loads, hits, gaveUp atomic.Int64
		load := func(ctx context.Context) (string, error) {
			loads.Add(1)
			return "value", wait(ctx, 100*time.Millisecond)
		}
		ask := func(limit time.Duration) {
			ctx, cancel := context.WithTimeout(t.Context(), limit)
			defer cancel()
			switch v, err := f.Do(ctx, "key", load); {
			case err == nil && v == "value":
				hits.Add(1)
			case errors.Is(err, context.DeadlineExceeded):
				gaveUp.Add(1)
			default:
				t.Errorf("value %q, error %v", v, err)
			}
		}

		var wg sync.WaitGroup
		wg.Go(func() { ask(50 * time.Millisecond) }) // starts the load, then leaves
		synctest.Wait()
		for range 99 {
			wg.Go(func() { ask(time.Second) })
		}
		wg.Wait()
		t.Logf("100 callers: loads %d, hits %d, gave up %d", loads.Load(), hits.Load(), gaveUp.Load())
		if loads.Load() != 1 || hits.Load() != 99 || gaveUp.Load() != 1 {
			t.Error("want 1 load, 99 hits, 1 that gave up")
		}

		ask(time.Second)
		t.Logf("one caller later: loads %d", loads.Load())
		if loads.Load() != 2 {
			t.Error("want a second load: Flight is no cache")
		}
	})
}

func TestFlightSharesTheErrorAndForgetsIt(t *testing.T) {
	var f Flight[int]
	broken := errors.New("broken")
	if _, err := f.Do(t.Context(), "k", func(context.Context) (int, error) { return 0, broken }); !errors.Is(err, broken) {
		t.Errorf("error %v, want %v", err, broken)
	}
	if v, err := f.Do(t.Context(), "k", func(context.Context) (int, error) { return 7, nil }); v != 7 || err != nil {
		t.Errorf("value %d, error %v, want 7 and nil", v, err)
	}
}

// #endregion test
