package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
)

// #region handler
func pages() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/length", func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Date"] = nil // no Date, so that each run has the same bytes
		io.WriteString(w, "all at once")
	})
	mux.HandleFunc("/stream", func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Date"] = nil
		w.Header().Set("Content-Type", "text/plain")
		io.WriteString(w, "first part, ")
		http.NewResponseController(w).Flush() // the length is not known yet
		io.WriteString(w, "second")
	})
	return mux
}

// #endregion handler

// #region talk
// talk sends text on a new TCP connection and returns what comes back until
// the server closes it.
func talk(addr, text string) (string, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return "", err
	}
	defer c.Close()
	if _, err := io.WriteString(c, text); err != nil {
		return "", err
	}
	answer, err := io.ReadAll(c)
	return string(answer), err
}

// #endregion talk

// framing prints requests and responses as they stand on the wire.
func framing() error {
	srv := &http.Server{Handler: pages()}
	addr, err := start(srv)
	if err != nil {
		return err
	}
	defer srv.Close()

	for _, t := range []struct{ name, title, text string }{
		{"two", "two requests on one connection", "" +
			"GET /length HTTP/1.1\r\nHost: shop.example\r\n\r\n" +
			"GET /stream HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n"},
		{"close", "HTTP/1.0 knows no chunks", "GET /stream HTTP/1.0\r\n\r\n"},
		{"head", "HEAD has the length of a body that does not follow",
			"HEAD /length HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n"},
		{"host", "a request without Host", "GET /length HTTP/1.1\r\n\r\n"},
	} {
		answer, err := talk(addr, t.text)
		if err != nil {
			return err
		}
		fmt.Printf("# #region %s\n%s\n", t.name, t.title)
		printLines("> ", t.text)
		printLines("< ", answer)
		fmt.Printf("# #endregion %s\n", t.name)
	}
	return nil
}

func printLines(prefix, text string) {
	for line := range strings.Lines(text) {
		fmt.Printf("%s%q\n", prefix, line)
	}
}
