package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync/atomic"

	"golang.org/x/net/http2"
)

func isGoAway(f http2.Frame) bool { return f.Header().Type == http2.FrameGoAway }

func isPing(f http2.Frame) bool { return f.Header().Type == http2.FramePing }

// goaway shuts a server down while one request is running, and sends another.
func goaway() error {
	var handled atomic.Int64
	began, release := make(chan bool), make(chan bool)
	h := hello()
	c, err := open(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handled.Add(1)
		began <- true
		<-release
		h.ServeHTTP(w, r)
	}), nil, false)
	if err != nil {
		return err
	}
	defer c.close()
	// #region drain
	if err := c.get(1, "/running"); err != nil {
		return err
	}
	<-began
	done := make(chan error, 1)
	go func() { done <- c.srv.Shutdown(context.Background()) }()
	if _, err := c.until(isGoAway); err != nil {
		return err
	}
	if err := c.get(3, "/late"); err != nil {
		return err
	}
	c.print(">", 0, "PING", "") // its answer shows that the server has read stream 3
	if err := c.fr.WritePing(false, [8]byte{1}); err != nil {
		return err
	}
	if _, err := c.until(isPing); err != nil {
		return err
	}
	release <- true
	if _, err := c.until(ended(1)); err != nil {
		return err
	}
	_, err = c.fr.ReadFrame()
	fmt.Println("end of the connection:", errors.Is(err, io.EOF))
	fmt.Println("handlers that ran:", handled.Load())
	// #endregion drain
	return <-done
}

// reset opens and resets streams without a pause. The handlers are slow and
// do not look at their contexts.
func reset() error {
	for _, limit := range []int{10, 100} {
		var running atomic.Int64
		started, release := make(chan bool, limit), make(chan bool)
		// #region limit
		conf := &http.HTTP2Config{MaxConcurrentStreams: limit}
		// #endregion limit
		c, err := open(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
			running.Add(1)
			started <- true
			<-release
		}), conf, true)
		if err != nil {
			return err
		}
		// #region attack
		go func() {
			for stream := uint32(1); ; stream += 2 {
				if c.get(stream, "/") != nil || c.fr.WriteRSTStream(stream, http2.ErrCodeCancel) != nil {
					return // the server has closed the connection
				}
			}
		}()
		seen, err := c.until(isGoAway)
		// #endregion attack
		if err != nil {
			return err
		}
		g := seen[len(seen)-1].(*http2.GoAwayFrame)
		for range limit {
			<-started
		}
		fmt.Printf("limit %3d: GOAWAY %v at request %d, handlers running: %d\n",
			limit, g.ErrCode, (g.LastStreamID+1)/2, running.Load())
		close(release)
		c.close()
	}
	return nil
}

// continuation sends a header that never ends.
func continuation() error {
	c, err := open(hello(), nil, true)
	if err != nil {
		return err
	}
	defer c.close()
	go func() {
		junk := bytes.Repeat([]byte{0, 1, 'x', 1, 'y'}, 3200) // the field "x: y", not indexed
		if c.fr.WriteHeaders(http2.HeadersFrameParam{StreamID: 1, BlockFragment: []byte{0x82}}) != nil {
			return
		}
		for c.fr.WriteContinuation(1, false, junk) == nil {
		}
	}()
	seen, err := c.until(isGoAway)
	if err != nil {
		return err
	}
	fmt.Println("GOAWAY", seen[len(seen)-1].(*http2.GoAwayFrame).ErrCode)
	return nil
}
