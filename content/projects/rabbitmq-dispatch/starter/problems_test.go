package dispatch_test

import "sync"

// problems gathers errors from several goroutines. Only the first is kept.
type problems struct {
	mu    sync.Mutex
	count int
	first error
}

func (p *problems) add(err error) {
	if err == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.count++; p.first == nil {
		p.first = err
	}
}

// expectNone fails the test if there were problems.
func (b *bench) expectNone(what string, p *problems) {
	b.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.count > 0 {
		b.Fatalf("%s: %v (%d times)", what, p.first, p.count)
	}
}
