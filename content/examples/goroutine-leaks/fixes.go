package main

import (
	"context"
	"sync"
	"time"
)

// #region receiver
// firstReplyFixed has room for the reply, so the send never waits.
func firstReplyFixed(ctx context.Context, ask func() string) (string, error) {
	reply := make(chan string, 1)
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
// checkAllFixed has room for every result, read or not.
func checkAllFixed(checks []func() error) error {
	failures := make(chan error, len(checks))
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
// withLease holds a lease while use runs, and outlives neither.
func withLease(parent context.Context, use func(context.Context)) {
	ctx, release := context.WithCancel(parent)
	var held sync.WaitGroup
	held.Go(func() { <-ctx.Done() })
	defer held.Wait()
	defer release()
	use(ctx)
}

// #endregion lease

// #region ticker
// runFlusher calls flush at once, and again at every tick until ctx is done.
// The caller starts the goroutine, if there is to be one, and can wait for it.
func runFlusher(ctx context.Context, every time.Duration, flush func()) {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	flush()
	for {
		select {
		case <-ticker.C:
			flush()
		case <-ctx.Done():
			return
		}
	}
}

// #endregion ticker

// #region global
// recordFixed gives up when ctx is done.
func recordFixed(ctx context.Context, events chan<- string, event string) error {
	select {
	case events <- event:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// #endregion global

// #region lock
func (h *hits) addFixed(key string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if key == "" {
		return errNoKey
	}
	h.byKey[key]++
	return nil
}

// #endregion lock
