package checkout_test

import "time"

// call is a call in a goroutine of its own. value and err are set once done is closed.
type call[T any] struct {
	done  chan struct{}
	value T
	err   error
}

func begin[T any](f func() (T, error)) *call[T] {
	c := &call[T]{done: make(chan struct{})}
	go func() {
		defer close(c.done)
		c.value, c.err = f()
	}()
	return c
}

// run is begin for a call that gives only an error.
func run(f func() error) *call[struct{}] {
	return begin(func() (struct{}, error) { return struct{}{}, f() })
}

// end waits until the call has ended.
func (c *call[T]) end(s *shop, what string) (T, error) {
	s.Helper()
	s.await(what+" ends", c.done)
	return c.value, c.err
}

// within says whether the call ends in a short time. A call that may wait for another does not.
func (c *call[T]) within(short time.Duration) bool {
	select {
	case <-c.done:
		return true
	case <-time.After(short):
		return false
	}
}

// await waits until a channel is closed.
func (s *shop) await(what string, signal <-chan struct{}) {
	s.Helper()
	select {
	case <-signal:
	case <-time.After(patience):
		s.failf("waited %v in vain until %s", patience, what)
	}
}

// struck waits for a fault of the proxy, or for the end of the call that it
// was meant for. No fault means that the call has fewer commands.
func (s *shop) struck(fault, done <-chan struct{}) bool {
	s.Helper()
	select {
	case <-fault:
		return true
	case <-done:
	case <-time.After(patience):
		s.failf("a call did not end within %v", patience)
	}
	select {
	case <-fault:
		return true
	default:
		return false
	}
}
