package main

import (
	"context"
	"sync"
)

// #region pool
// ForEach calls fn for every item, with at most workers calls at the same time.
// The first error ends the context that the other calls received.
// ForEach returns when every call has returned. The result is nil only if
// every call succeeded before ctx ended.
func ForEach[T any](ctx context.Context, workers int, items []T,
	fn func(context.Context, T) error) error {

	if workers < 1 {
		panic("ForEach: workers must be at least 1")
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)

	next := make(chan T)
	var wg sync.WaitGroup
	for range min(workers, len(items)) {
		wg.Go(func() {
			for item := range next {
				if ctx.Err() != nil {
					return
				}
				if err := fn(ctx, item); err != nil {
					cancel(err) // the first call sets the cause; later calls change nothing
				}
			}
		})
	}

feed:
	for _, item := range items {
		select {
		case next <- item:
		case <-ctx.Done():
			break feed
		}
	}
	close(next)
	wg.Wait()
	return context.Cause(ctx)
}

// #endregion pool
