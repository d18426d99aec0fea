package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
)

// #region cache
// A sharedCache keeps each GET response, one for each value of what Vary names.
type sharedCache struct {
	next http.Handler
	mu   sync.Mutex
	kept map[string][]kept
}

type kept struct {
	vary, value string
	response    *httptest.ResponseRecorder
}

func (c *sharedCache) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, k := range c.kept[r.URL.Path] {
		if k.vary == "" || r.Header.Get(k.vary) == k.value {
			copyTo(w, k.response)
			return
		}
	}
	rec := httptest.NewRecorder()
	c.next.ServeHTTP(rec, r)
	vary := rec.Header().Get("Vary")
	c.kept[r.URL.Path] = append(c.kept[r.URL.Path], kept{vary, r.Header.Get(vary), rec})
	copyTo(w, rec)
}

// #endregion cache

func copyTo(w http.ResponseWriter, rec *httptest.ResponseRecorder) {
	for name, values := range rec.Header() {
		w.Header()[name] = values
	}
	w.WriteHeader(rec.Code)
	w.Write(rec.Body.Bytes())
}

// #region forgetful
// forgetful echoes an allowed origin, and does not say that the answer depends on it.
func forgetful(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if o := r.Header.Get("Origin"); o == app || o == "https://admin.example" {
			w.Header().Set("Access-Control-Allow-Origin", o)
		}
		next.ServeHTTP(w, r)
	})
}

// #endregion forgetful

func vary() error {
	prices := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "42") })
	right := Policy{Origins: []string{app, "https://admin.example"}}
	for _, v := range []struct {
		name    string
		handler http.Handler
	}{{"without Vary", forgetful(prices)}, {"with Vary: Origin", right.Wrap(prices)}} {
		srv := httptest.NewServer(&sharedCache{next: v.handler, kept: map[string][]kept{}})
		b := &Browser{Client: srv.Client(), passed: map[string]bool{}}
		fmt.Println(v.name)
		for _, origin := range []string{app, "https://admin.example", app} {
			out, err := b.Fetch(Call{Origin: origin, Method: "GET", URL: srv.URL + "/prices"})
			if err != nil {
				srv.Close()
				return err
			}
			reads := "yes"
			if out.Refused != nil {
				reads = "no: " + out.Refused.Error()
			}
			fmt.Printf("  %-6s reads: %s\n", strings.TrimSuffix(strings.TrimPrefix(origin, "https://"), ".example"), reads)
		}
		srv.Close()
	}
	return nil
}
