package main

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

// #region bubble
// Each bubble ends only if nothing is left behind in it.
func TestFixesLeaveNothingBehind(t *testing.T) {
	down := func() error { return errors.New("down") }
	fixes := []struct {
		name string
		run  func(t *testing.T)
	}{
		{"reply", func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			slow := func() string { time.Sleep(time.Minute); return "late" }
			if _, err := firstReplyFixed(ctx, slow); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("got %v, want the deadline", err)
			}
			time.Sleep(time.Minute) // time stops with this function, and slow still sleeps
		}},
		{"fan-in", func(t *testing.T) {
			if checkAllFixed([]func() error{down, down, down, down}) == nil {
				t.Error("got nil, want a failure")
			}
		}},
		{"lease", func(t *testing.T) {
			withLease(context.Background(), func(context.Context) {})
		}},
		{"ticker", func(t *testing.T) {
			flushes := 0
			ctx, cancel := context.WithTimeout(context.Background(), 150*time.Minute)
			defer cancel()
			runFlusher(ctx, time.Hour, func() { flushes++ })
			if flushes != 3 {
				t.Errorf("got %d flushes, want 3", flushes)
			}
		}},
	}
	for _, fix := range fixes {
		t.Run(fix.name, func(t *testing.T) { synctest.Test(t, fix.run) })
	}
}

// #endregion bubble

func TestSendGivesUpWhenNobodyReads(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if err := recordFixed(ctx, make(chan string), "login"); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v, want the deadline", err)
		}
	})
}

func TestLockIsReleasedAfterAnError(t *testing.T) {
	h := &hits{byKey: map[string]int{}}
	if err := h.addFixed(""); !errors.Is(err, errNoKey) {
		t.Errorf("got %v, want errNoKey", err)
	}
	if err := h.addFixed("home"); err != nil || h.byKey["home"] != 1 {
		t.Errorf("got %v and %v, want one hit", err, h.byKey)
	}
}
