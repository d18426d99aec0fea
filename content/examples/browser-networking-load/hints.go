package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httptrace"
	"net/textproto"
	"strings"
	"sync"
	"time"
)

type journal struct {
	mu    sync.Mutex
	lines []string
}

func (j *journal) add(line string) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.lines = append(j.lines, line)
}

// #region server
// page sends a hint, renders until rendered is closed, and answers.
func page(rendered <-chan struct{}, j *journal) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Link", "</site.css>; rel=preload; as=style")
		w.WriteHeader(http.StatusEarlyHints)
		select {
		case <-rendered: // the query that takes its time
		case <-r.Context().Done():
			return
		}
		j.add("server: page rendered")
		fmt.Fprint(w, `<link rel="stylesheet" href="/site.css">`)
	}
}

// #endregion server

// #region client
// load gets the page, and the style as soon as a hint names it.
func load(ctx context.Context, client *http.Client, base string, j *journal) error {
	style := make(chan error, 1)
	trace := &httptrace.ClientTrace{Got1xxResponse: func(code int, h textproto.MIMEHeader) error {
		j.add(fmt.Sprintf("client: %d with Link: %s", code, h.Get("Link")))
		target, _, _ := strings.Cut(strings.TrimPrefix(h.Get("Link"), "<"), ">")
		go func() { style <- fetch(ctx, client, base+target) }()
		return nil
	}}
	if err := fetch(httptrace.WithClientTrace(ctx, trace), client, base+"/"); err != nil {
		return err
	}
	j.add("client: page complete")
	return <-style
}

// #endregion client

func fetch(ctx context.Context, client *http.Client, url string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	res, err := client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	_, err = io.Copy(io.Discard, res.Body)
	return err
}

func hints() error {
	ctx, cancel := context.WithTimeout(context.Background(), 15*time.Second)
	defer cancel()
	j, rendered := &journal{}, make(chan struct{})
	mux := http.NewServeMux()
	mux.Handle("GET /{$}", page(rendered, j))
	mux.HandleFunc("GET /site.css", func(w http.ResponseWriter, r *http.Request) {
		j.add("server: style sent over " + r.Proto)
		fmt.Fprint(w, "body{}")
		close(rendered) // so the page cannot be done before
	})
	srv := httptest.NewUnstartedServer(mux)
	srv.EnableHTTP2 = true
	srv.StartTLS()
	defer srv.Close()
	if err := load(ctx, srv.Client(), srv.URL, j); err != nil {
		return err
	}
	fmt.Println(strings.Join(j.lines, "\n"))
	return nil
}
