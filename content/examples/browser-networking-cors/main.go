package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"time"
)

func main() {
	runs := map[string]func() error{"wire": wire, "table": table, "csrf": csrf, "vary": vary}
	if len(os.Args) != 2 || runs[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: browser-networking-cors wire|table|csrf|vary")
		os.Exit(2)
	}
	if err := runs[os.Args[1]](); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

const (
	app  = "https://app.example"
	evil = "https://evil.example"
)

// #region mount
var policy = Policy{
	Origins: []string{app},
	Methods: []string{"PUT"},
	Headers: []string{"Content-Type"},
	Expose:  []string{"ETag"},
	MaxAge:  10 * time.Minute,
}

func routes(orders, public http.Handler) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/orders", policy.Wrap(orders))
	mux.HandleFunc("/public", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Header().Set("Access-Control-Allow-Headers", "*")
		if r.Method != http.MethodOptions {
			public.ServeHTTP(w, r)
		}
	})
	return mux
}

// #endregion mount

// show prints the lines of a message that matter here.
func show(mark, first string, h http.Header) {
	fmt.Println(mark, first)
	var names []string
	for name := range h {
		if name == "Origin" || name == "Cookie" || name == "Vary" || name == "Content-Type" ||
			strings.HasPrefix(name, "Access-Control-") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Printf("%s %s: %s\n", mark, name, strings.Join(h[name], ", "))
	}
}

func wire() error {
	ok := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"7"`)
		w.WriteHeader(http.StatusNoContent)
	})
	handler := routes(ok, ok)
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		show(">", r.Method+" "+r.URL.Path, r.Header)
		handler.ServeHTTP(w, r)
		show("<", "204 No Content", w.Header())
		fmt.Println()
	}))
	defer srv.Close()
	b := &Browser{Client: srv.Client(), passed: map[string]bool{}}
	out, err := b.Fetch(Call{app, "PUT", srv.URL + "/orders", kind("application/json"), true})
	if err != nil {
		return err
	}
	fmt.Println("script may read the answer:", out.Refused == nil)
	return nil
}

func kind(v string) http.Header { return http.Header{"Content-Type": {v}} }

func table() error {
	var ran atomic.Int64
	count := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { ran.Add(1) })
	srv := httptest.NewServer(routes(count, count))
	defer srv.Close()
	b := &Browser{Client: srv.Client(), passed: map[string]bool{}}

	fmt.Println("    page  call                          preflight  handler  script reads")
	for i, c := range []struct {
		what string
		call Call
	}{
		{"GET", Call{app, "GET", "/orders", nil, true}},
		{"GET", Call{evil, "GET", "/orders", nil, true}},
		{"POST text/plain", Call{evil, "POST", "/orders", kind("text/plain"), true}},
		{"POST application/json", Call{evil, "POST", "/orders", kind("application/json"), true}},
		{"POST application/json", Call{app, "POST", "/orders", kind("application/json"), true}},
		{"POST application/json again", Call{app, "POST", "/orders", kind("application/json"), true}},
		{"DELETE", Call{app, "DELETE", "/orders", nil, true}},
		{"GET with X-Debug", Call{app, "GET", "/orders", http.Header{"X-Debug": {"1"}}, true}},
		{"GET /public", Call{evil, "GET", "/public", nil, false}},
		{"GET /public with cookies", Call{evil, "GET", "/public", nil, true}},
		{"GET /public, X-Debug", Call{evil, "GET", "/public", http.Header{"X-Debug": {"1"}}, false}},
		{"GET /public, Authorization", Call{evil, "GET", "/public", http.Header{"Authorization": {"x"}}, false}},
	} {
		before := ran.Load()
		c.call.URL = srv.URL + c.call.URL
		out, err := b.Fetch(c.call)
		if err != nil {
			return err
		}
		handler, reads := "-", "yes"
		if ran.Load() > before {
			handler = "ran"
		}
		if out.Refused != nil {
			reads = "no: " + out.Refused.Error()
		}
		page := strings.TrimSuffix(strings.TrimPrefix(c.call.Origin, "https://"), ".example")
		fmt.Printf("%2d  %-5s %-29s %-10s %-8s %s\n", i+1, page, c.what, out.Preflight, handler, reads)
	}
	return nil
}
