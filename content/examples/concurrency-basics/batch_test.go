package main

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

// #region test
func TestBatch(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begin := time.Now()
		in := make(chan string)
		go func() {
			defer close(in)
			for _, step := range []struct {
				at    time.Duration
				value string
			}{{0, "a"}, {50, "b"}, {300, "c"}, {310, "d"}, {320, "e"}, {900, "f"}} {
				time.Sleep(time.Until(begin.Add(step.at * time.Millisecond)))
				in <- step.value
			}
		}()

		var got []string
		for batch := range Batch(t.Context(), in, 3, 200*time.Millisecond) {
			got = append(got, fmt.Sprintf("%v %v", time.Since(begin), batch))
			t.Log(got[len(got)-1])
		}
		want := []string{"200ms [a b]", "320ms [c d e]", "900ms [f]"}
		if !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

// #endregion test

func TestBatchEndsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		in := make(chan int)
		out := Batch(ctx, in, 3, time.Hour)
		in <- 1
		cancel()
		if batch, ok := <-out; ok {
			t.Errorf("received %v after the end of ctx", batch)
		}
	})
}
