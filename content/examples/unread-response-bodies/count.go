package main

import (
	"context"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

// A lab is a server and a client whose connections are counted.
type lab struct {
	url          string
	client       *http.Client
	srv          *http.Server
	opened, open atomic.Int64
	cancel       []context.CancelFunc
}

// #region count
func newLab(h http.Handler) (*lab, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	b := &lab{url: "http://" + l.Addr().String(), srv: &http.Server{Handler: h}}
	go b.srv.Serve(l)
	b.client = &http.Client{Transport: &http.Transport{
		DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
			var d net.Dialer
			c, err := d.DialContext(ctx, network, addr)
			if err != nil {
				return nil, err
			}
			b.opened.Add(1)
			b.open.Add(1)
			return &counted{Conn: c, open: &b.open}, nil
		},
	}}
	return b, nil
}

type counted struct {
	net.Conn
	once sync.Once
	open *atomic.Int64
}

func (c *counted) Close() error {
	c.once.Do(func() { c.open.Add(-1) })
	return c.Conn.Close()
}

// #endregion count

func (b *lab) close() {
	for _, cancel := range b.cancel {
		cancel()
	}
	b.client.CloseIdleConnections()
	b.srv.Close()
}

// until waits for a state that is reached in the background, for ten seconds
// at most. What is printed afterwards is what was counted.
func until(ready func() bool) {
	for range 10000 {
		if ready() {
			return
		}
		time.Sleep(time.Millisecond)
	}
}
