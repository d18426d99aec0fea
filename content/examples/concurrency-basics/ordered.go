package main

import "context"

// #region ordered
// OrderedMap applies f to at most workers values at the same time and
// emits the results in the order of the inputs.
func OrderedMap[In, Out any](ctx context.Context, workers int, in <-chan In,
	f func(context.Context, In) Out) <-chan Out {

	pending := make(chan chan Out, workers-1) // one more is in the collector's hand
	out := make(chan Out)
	go func() {
		defer close(pending)
		for v := range in {
			slot := make(chan Out, 1) // room for the result: its goroutine never waits
			if !send(ctx, pending, slot) {
				return
			}
			go func() { slot <- f(ctx, v) }()
		}
	}()
	go func() {
		defer close(out)
		for slot := range pending {
			if !send(ctx, out, <-slot) {
				return
			}
		}
	}()
	return out
}

// #endregion ordered
