package dispatch_test

import "time"

// patience is how long a test waits for something that has to come. No test
// passes because time has passed.
const patience = 10 * time.Second

// eventually waits until the condition holds.
func (b *bench) eventually(what string, holds func() bool) {
	b.Helper()
	for deadline := time.Now().Add(patience); !holds(); time.Sleep(5 * time.Millisecond) {
		b.checkWorkers()
		if time.Now().After(deadline) {
			b.Fatalf("%s: not within %v", what, patience)
		}
	}
}

// receive waits for what was started.
func receive[T any](b *bench, what string, from <-chan T) T {
	b.Helper()
	var value T
	b.eventually(what, func() bool {
		select {
		case value = <-from:
			return true
		default:
			return false
		}
	})
	return value
}

// inBackground calls a function beside the test.
func inBackground(call func() error) <-chan error {
	done := make(chan error, 1)
	go func() { done <- call() }()
	return done
}
