package main

import (
	"context"
	"sync"
)

// #region flight
// Flight makes concurrent calls with the same key share one load.
// The zero value is ready to use.
type Flight[V any] struct {
	mu    sync.Mutex
	calls map[string]*call[V] // guarded by mu: the loads that are under way
}

type call[V any] struct {
	done chan struct{} // closed after val and err are written
	val  V
	err  error
}

// Do returns the result of load, or the caller's own cancellation if that comes first.
// load keeps the values of the first caller's context but not its cancellation.
func (f *Flight[V]) Do(ctx context.Context, key string,
	load func(context.Context) (V, error)) (V, error) {

	f.mu.Lock()
	c := f.calls[key]
	if c == nil {
		c = &call[V]{done: make(chan struct{})}
		if f.calls == nil {
			f.calls = make(map[string]*call[V])
		}
		f.calls[key] = c
		go func() {
			c.val, c.err = load(context.WithoutCancel(ctx))
			f.mu.Lock()
			delete(f.calls, key)
			f.mu.Unlock()
			close(c.done)
		}()
	}
	f.mu.Unlock()

	select {
	case <-c.done:
		return c.val, c.err
	case <-ctx.Done():
		var zero V
		return zero, context.Cause(ctx)
	}
}

// #endregion flight
