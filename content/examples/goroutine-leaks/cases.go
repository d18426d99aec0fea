package main

import (
	"context"
	"errors"
	"time"
)

// leakCase leaves something behind each time that run is called. The parent
// is a context that lives longer than the call.
type leakCase struct {
	name string
	run  func(parent context.Context)
}

// #region cases
var cases = []leakCase{
	{"reply after the caller left", func(context.Context) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		left := make(chan struct{})
		_, _ = firstReply(ctx, func() string { <-left; return "late" })
		close(left)
	}},
	{"early return in a fan-in", func(context.Context) {
		down := func() error { return errors.New("down") }
		_ = checkAll([]func() error{down, down, down, down})
	}},
	{"context without a parent", func(context.Context) {
		acquire(context.Background())
	}},
	{"context with a live parent", func(parent context.Context) {
		acquire(parent)
	}},
	{"ticker that runs", func(context.Context) {
		startFlusher(time.Hour, func() {})
	}},
	{"ticker that was stopped", func(context.Context) {
		stopped := make(chan struct{})
		startFlusher(time.Hour, func() { <-stopped }).Stop()
		close(stopped)
	}},
	{"send to a package variable", func(context.Context) {
		record("login")
	}},
	{"lock that is not released", func(context.Context) {
		h := &hits{byKey: map[string]int{}}
		_ = h.add("")
		go func() { _ = h.add("home") }()
	}},
	{"idle pool (no leak)", func(parent context.Context) {
		workers := newPool(1)
		context.AfterFunc(parent, workers.close)
	}},
	{"long sleep (no leak)", func(context.Context) {
		go nap()
	}},
}

// #endregion cases
