package main

import (
	"net"
	"sync"
)

// #region wire
// A wire is one client connection that keeps every byte it carries. A byte is
// recorded before it is sent and before it is handed to the reader, so a
// finished response is always a recorded response.
type wire struct {
	net.Conn
	mu      sync.Mutex
	changed sync.Cond
	out, in []byte // client to server, server to client
}

func record(c net.Conn) *wire {
	w := &wire{Conn: c}
	w.changed.L = &w.mu
	return w
}

func (w *wire) Write(p []byte) (int, error) {
	w.keep(&w.out, p)
	return w.Conn.Write(p)
}

func (w *wire) Read(p []byte) (int, error) {
	n, err := w.Conn.Read(p)
	w.keep(&w.in, p[:n])
	return n, err
}

// #endregion wire

func (w *wire) keep(to *[]byte, p []byte) {
	w.mu.Lock()
	*to = append(*to, p...)
	w.mu.Unlock()
	w.changed.Broadcast()
}

// bytes returns copies of what was sent and received so far.
func (w *wire) bytes() (out, in []byte) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return append([]byte(nil), w.out...), append([]byte(nil), w.in...)
}

// until blocks until ready reports true for what the connection has carried.
func (w *wire) until(ready func(out, in []byte) bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for !ready(w.out, w.in) {
		w.changed.Wait()
	}
}
