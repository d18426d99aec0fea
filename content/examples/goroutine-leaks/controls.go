package main

import "time"

// #region pool
// pool is a control: its workers wait for work, and work can still come.
type pool struct{ jobs chan func() }

func newPool(workers int) *pool {
	p := &pool{jobs: make(chan func())}
	for range workers {
		go func() {
			for job := range p.jobs {
				job()
			}
		}()
	}
	return p
}

func (p *pool) close() { close(p.jobs) }

// #endregion pool

// #region nap
// nap is a control too: it ends without help.
func nap() { time.Sleep(time.Minute) }

// #endregion nap
