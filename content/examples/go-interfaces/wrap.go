package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
)

// #region wrappers
// Embedding an interface promotes its three methods and nothing else.
type opaque struct{ http.ResponseWriter }

// Unwrap leads http.ResponseController to the writer below.
type unwrapping struct{ http.ResponseWriter }

func (w unwrapping) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// #endregion wrappers

// #region probe
func probe(name string, w http.ResponseWriter) string {
	_, flusher := w.(http.Flusher)
	_, readerFrom := w.(io.ReaderFrom)
	err := http.NewResponseController(w).Flush()
	return fmt.Sprintf("%-10s  Flusher %-5t  ReaderFrom %-5t  controller: %v\n", name, flusher, readerFrom, err)
}

// #endregion probe

func wrap() error {
	var report string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		report = probe("plain", w) + probe("opaque", opaque{w}) + probe("unwrapping", unwrapping{w})
	}))
	defer server.Close()
	resp, err := http.Get(server.URL)
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, resp.Body)
	if closeErr := resp.Body.Close(); err == nil {
		err = closeErr
	}
	server.Close() // waits for the handler, so report is complete
	fmt.Print(report)
	return err
}
