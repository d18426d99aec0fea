package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
)

// #region limit
// burst sends one request and then ten at once, and holds each of them in its
// handler until as many have arrived as can.
func burst(h2 bool, limit, together int) (conns, most int64, err error) {
	var opened, running, peak, arrived atomic.Int64
	full := make(chan struct{})
	srv := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/warm" {
			return
		}
		now := running.Add(1)
		defer running.Add(-1)
		for old := peak.Load(); now > old && !peak.CompareAndSwap(old, now); old = peak.Load() {
		}
		if arrived.Add(1) == int64(together) {
			close(full)
		}
		<-full
	}))
	srv.EnableHTTP2 = h2
	srv.Config.ConnState = func(_ net.Conn, s http.ConnState) {
		if s == http.StateNew {
			opened.Add(1)
		}
	}
	srv.StartTLS()
	defer srv.Close()
	client := srv.Client()
	client.Transport.(*http.Transport).MaxConnsPerHost = limit

	if err := get(client, srv.URL+"/warm"); err != nil {
		return 0, 0, err
	}
	var wg sync.WaitGroup
	errs := make([]error, 10)
	for i := range errs {
		wg.Go(func() { errs[i] = get(client, srv.URL) })
	}
	wg.Wait()
	return opened.Load(), peak.Load(), errors.Join(errs...)
}

// #endregion limit

func get(client *http.Client, url string) error {
	res, err := client.Get(url)
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, res.Body)
	return errors.Join(err, res.Body.Close())
}

func limit() error {
	fmt.Println("protocol  limit  connections  most at once")
	for _, c := range []struct {
		name            string
		h2              bool
		limit, together int
	}{{"HTTP/1.1", false, 6, 6}, {"HTTP/2", true, 6, 10}} {
		conns, most, err := burst(c.h2, c.limit, c.together)
		if err != nil {
			return err
		}
		fmt.Printf("%-9s %5d %12d %13d\n", c.name, c.limit, conns, most)
	}
	return nil
}
