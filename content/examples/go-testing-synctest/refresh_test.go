package client

import (
	"context"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// #region ticker
func TestRefresh(t *testing.T) {
	real := time.Now()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		var loads atomic.Int64
		go Refresh(ctx, time.Minute, func(context.Context) { loads.Add(1) })

		time.Sleep(time.Minute - time.Nanosecond) // of the fake clock
		synctest.Wait()
		if n := loads.Load(); n != 0 {
			t.Errorf("%d loads before the first minute is over", n)
		}
		time.Sleep(time.Nanosecond)
		synctest.Wait()
		if n := loads.Load(); n != 1 {
			t.Errorf("%d loads after one minute, want 1", n)
		}
		time.Sleep(24*time.Hour - time.Minute)
		synctest.Wait()
		t.Logf("%d loads in a day", loads.Load())
		if n := loads.Load(); n != 1440 {
			t.Errorf("%d loads in a day, want 1440", n)
		}

		cancel()
		synctest.Wait()
		time.Sleep(time.Hour)
		if loads.Load() != 1440 {
			t.Error("loads after the context has ended")
		}
	})
	t.Logf("less than a minute of real time: %t", time.Since(real) < time.Minute)
}

// #endregion ticker
