package main

import (
	"context"
	"time"
)

// #region batch
// Batch groups values from in. A batch goes out when it has size values, when wait
// has passed since its first value, or when in is closed. If ctx ends, the open
// batch is dropped.
func Batch[T any](ctx context.Context, in <-chan T, size int, wait time.Duration) <-chan []T {
	out := make(chan []T)
	go func() {
		defer close(out)
		var batch []T
		var due <-chan time.Time // nil while no batch is open: that case is never ready
		for {
			select {
			case v, ok := <-in:
				if !ok {
					if len(batch) > 0 {
						send(ctx, out, batch)
					}
					return
				}
				if batch = append(batch, v); len(batch) == 1 {
					due = time.After(wait)
				}
				if len(batch) < size {
					continue
				}
			case <-due:
			case <-ctx.Done():
				return
			}
			if !send(ctx, out, batch) {
				return
			}
			batch, due = nil, nil
		}
	}()
	return out
}

// #endregion batch
