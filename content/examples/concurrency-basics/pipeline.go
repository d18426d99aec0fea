package main

import (
	"context"
	"sync"
)

// #region send
// send delivers v, or gives up when ctx ends. It is the only way a stage sends.
func send[T any](ctx context.Context, out chan<- T, v T) bool {
	select {
	case out <- v:
		return true
	case <-ctx.Done():
		return false
	}
}

// #endregion send

// #region stages
// Source emits the items and closes its channel.
func Source[T any](ctx context.Context, items ...T) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for _, v := range items {
			if !send(ctx, out, v) {
				return
			}
		}
	}()
	return out
}

// Map applies f with the given number of workers. The order of the results is not defined.
func Map[In, Out any](ctx context.Context, workers int, in <-chan In,
	f func(context.Context, In) Out) <-chan Out {

	if workers < 1 {
		panic("Map: workers must be at least 1")
	}
	out := make(chan Out)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for v := range in {
				if !send(ctx, out, f(ctx, v)) {
					return
				}
			}
		})
	}
	go func() {
		wg.Wait()
		close(out) // after the last sender, and only here
	}()
	return out
}

// #endregion stages
