package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
)

// body counts the connections that ten requests, one after the other, open
// when the caller treats the response bodies in different ways.
func body() error {
	var opened atomic.Int64
	srv := &http.Server{
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			io.WriteString(w, strings.Repeat("x", 100))
		}),
		ConnState: func(_ net.Conn, s http.ConnState) {
			if s == http.StateNew {
				opened.Add(1)
			}
		},
	}
	addr, err := start(srv)
	if err != nil {
		return err
	}
	defer srv.Close()

	fmt.Println("read to the end  closed  connections for 10 requests")
	for _, t := range []struct{ read, closed bool }{
		{true, true}, {true, false}, {false, true}, {false, false},
	} {
		tr := &http.Transport{}
		client := &http.Client{Transport: tr}
		opened.Store(0)
		// #region use
		for range 10 {
			res, err := client.Get("http://" + addr)
			if err != nil {
				return err
			}
			if t.read {
				if _, err := io.Copy(io.Discard, res.Body); err != nil {
					return err
				}
			}
			if t.closed {
				res.Body.Close()
			}
		}
		// #endregion use
		fmt.Printf("%-15v  %-6v  %d\n", t.read, t.closed, opened.Load())
		tr.CloseIdleConnections()
	}
	return nil
}
