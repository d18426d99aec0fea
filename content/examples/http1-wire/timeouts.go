package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"time"
)

// timeouts shows who ends a connection on which a client does not go on.
func timeouts() error {
	read := make(chan error, 1)
	// #region server
	srv := &http.Server{
		ReadHeaderTimeout: 200 * time.Millisecond, // request line and header
		ReadTimeout:       400 * time.Millisecond, // these and the body
		WriteTimeout:      time.Second,            // from the end of the header to the end of the response
		IdleTimeout:       300 * time.Millisecond, // between two requests
		MaxHeaderBytes:    16 << 10,
	}
	// #endregion server
	srv.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, err := io.ReadAll(r.Body)
		read <- err
	})
	addr, err := start(srv)
	if err != nil {
		return err
	}
	defer srv.Close()

	for _, t := range []struct{ what, text string }{
		{"half a header", "GET / HTTP/1.1\r\nHost: shop"},
		{"half a body", "POST / HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 10\r\n\r\n12345"},
		{"no second request", "GET / HTTP/1.1\r\nHost: shop.example\r\n\r\n"},
	} {
		answer, err := talk(addr, t.text) // returns when the server closes
		if err != nil {
			return err
		}
		handler := "the handler did not run"
		select {
		case err := <-read:
			handler = "the handler read the body"
			if errors.Is(err, os.ErrDeadlineExceeded) {
				handler = "the handler got a timeout"
			}
		default:
		}
		fmt.Printf("%-18s first line %.12q, %s, the server closed\n", t.what, answer, handler)
	}
	return nil
}
