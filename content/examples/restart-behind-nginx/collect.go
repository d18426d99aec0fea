package main

import (
	"net/http"
	"sync"
)

const collector = "http://127.0.0.1:9100"

// collect counts the requests that servers have begun, and holds them until it is opened.
type collect struct {
	mu      sync.Mutex
	begun   map[string]int
	arrived chan struct{}
	gate    chan struct{}
}

func newCollect() *collect {
	return &collect{begun: map[string]int{}, arrived: make(chan struct{}, 1000), gate: make(chan struct{})}
}

func (c *collect) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	c.begun[r.URL.Path[1:]]++
	gate := c.gate
	c.mu.Unlock()
	c.arrived <- struct{}{}
	select {
	case <-gate:
	case <-r.Context().Done():
	}
}

// open lets go what is held, and holds nothing from now on.
func (c *collect) open() {
	c.mu.Lock()
	defer c.mu.Unlock()
	close(c.gate)
}

func (c *collect) count(method string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.begun[method]
}
