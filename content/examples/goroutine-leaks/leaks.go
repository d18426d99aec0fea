package main

import (
	"context"
	"errors"
	"sync"
	"time"
)

// #region receiver
// firstReply waits for one reply, or for the caller to give up.
func firstReply(ctx context.Context, ask func() string) (string, error) {
	reply := make(chan string)
	go func() { reply <- ask() }()
	select {
	case text := <-reply:
		return text, nil
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// #endregion receiver

// #region fanin
// checkAll runs every check at once and stops at the first failure.
func checkAll(checks []func() error) error {
	failures := make(chan error)
	for _, check := range checks {
		go func() { failures <- check() }()
	}
	for range checks {
		if err := <-failures; err != nil {
			return err
		}
	}
	return nil
}

// #endregion fanin

// #region lease
// lease is held until release is called.
type lease struct{ release context.CancelFunc }

func acquire(parent context.Context) *lease {
	ctx, cancel := context.WithCancel(parent)
	go func() { <-ctx.Done() }() // gives the lease back afterwards
	return &lease{release: cancel}
}

// #endregion lease

// #region ticker
// startFlusher calls flush at once, and again at every tick.
func startFlusher(every time.Duration, flush func()) *time.Ticker {
	ticker := time.NewTicker(every)
	go func() {
		flush()
		for range ticker.C {
			flush()
		}
	}()
	return ticker
}

// #endregion ticker

// #region global
// audit has no reader: whoever was to start one did not.
var audit = make(chan string)

func record(event string) {
	go func() { audit <- event }()
}

// #endregion global

// #region lock
var errNoKey = errors.New("no key")

type hits struct {
	mu    sync.Mutex
	byKey map[string]int
}

func (h *hits) add(key string) error {
	h.mu.Lock()
	if key == "" {
		return errNoKey // the lock stays taken
	}
	h.byKey[key]++
	h.mu.Unlock()
	return nil
}

// #endregion lock
