package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strings"
	"sync/atomic"
	"time"
)

// blocked leaves five large bodies unread and looks at both ends.
func blocked() error {
	var running, failed atomic.Int64
	b, err := newLab(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		running.Add(1)
		defer running.Add(-1)
		if _, err := w.Write(make([]byte, 64<<20)); err != nil { // more than the kernel buffers
			failed.Add(1)
		}
	}))
	if err != nil {
		return err
	}
	defer b.close()
	// #region blocked
	var bodies []io.Closer
	for range 5 {
		res, err := b.client.Get(b.url)
		if err != nil {
			return err
		}
		bodies = append(bodies, res.Body)
	}
	report := func(when string) {
		fmt.Printf("%-12s handlers that write: %d, failed: %d; client goroutines: %d, open connections: %d\n",
			when, running.Load(), failed.Load(), clientGoroutines(), b.open.Load())
	}
	report("not closed:")
	for _, body := range bodies {
		if err := body.Close(); err != nil {
			return err
		}
	}
	until(func() bool { return running.Load() == 0 && clientGoroutines() == 0 })
	report("closed:")
	// #endregion blocked
	return nil
}

// clientGoroutines counts the two loops of each connection of a Transport.
func clientGoroutines() int {
	buf := make([]byte, 1<<20)
	stacks := string(buf[:runtime.Stack(buf, true)])
	return strings.Count(stacks, "net/http.(*persistConn).readLoop(") +
		strings.Count(stacks, "net/http.(*persistConn).writeLoop(")
}

// limit leaves bodies unclosed with at most two connections to the host.
func limit() error {
	b, err := newLab(handler())
	if err != nil {
		return err
	}
	defer b.close()
	b.client.Transport.(*http.Transport).MaxConnsPerHost = 2
	for n := 1; n <= 3; n++ {
		// #region limit
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		if n <= 2 { // these two outlive the experiment
			ctx = context.WithoutCancel(ctx)
		}
		req, err := http.NewRequestWithContext(ctx, "GET", b.url+"/small", nil)
		if err != nil {
			cancel()
			return err
		}
		_, err = b.client.Do(req) // the body is neither read nor closed
		fmt.Printf("request %d: deadline exceeded: %v\n", n, errors.Is(err, context.DeadlineExceeded))
		// #endregion limit
		cancel()
	}
	return nil
}

// uploads sends bodies to a handler that does not read them.
func uploads() error {
	fmt.Println("request body  framing         opened for 5 requests  Connection: close")
	for _, t := range []struct {
		size    int64
		chunked bool
	}{{1000, false}, {256<<10 - 1, false}, {256 << 10, false}, {256 << 10, true}, {256<<10 + 1, true}} {
		b, err := newLab(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			io.WriteString(w, "no, thank you")
		}))
		if err != nil {
			return err
		}
		framing, closing := "Content-Length", 0
		for range 5 {
			var body io.Reader = strings.NewReader(strings.Repeat("x", int(t.size)))
			if t.chunked {
				framing, body = "chunked", io.MultiReader(body) // hides the length
			}
			res, err := b.client.Post(b.url, "text/plain", body)
			if err != nil {
				return err
			}
			if res.Close {
				closing++
			}
			if err := both(readAll, closeOnly)(res, nil); err != nil {
				return err
			}
		}
		fmt.Printf("%12d  %-14s %22d  %10d times\n", t.size, framing, b.opened.Load(), closing)
		b.close()
	}
	return nil
}
