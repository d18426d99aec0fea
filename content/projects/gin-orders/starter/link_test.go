package shop_test

import (
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"sync/atomic"
)

// link stands between two services. It may answer in place of the second, or
// hold a request before or after the second has worked on it.
type link struct {
	url    string
	target atomic.Pointer[url.URL]
	hits   atomic.Int64
}

func (b *bench) link(to string, before func(http.ResponseWriter, *http.Request) bool, after func(*http.Request)) *link {
	l := &link{}
	l.to(b, to)
	proxy := &httputil.ReverseProxy{
		Rewrite:  func(r *httputil.ProxyRequest) { r.SetURL(l.target.Load()) },
		ErrorLog: log.New(io.Discard, "", 0),
		ModifyResponse: func(resp *http.Response) error {
			if after != nil {
				after(resp.Request)
			}
			return nil
		},
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		l.hits.Add(1)
		if before == nil || before(w, r) {
			proxy.ServeHTTP(w, r)
		}
	}))
	l.url = server.URL
	b.Cleanup(server.CloseClientConnections)
	return l
}

func (l *link) to(b *bench, address string) {
	u, err := url.Parse(address)
	if err != nil {
		b.Fatalf("%v", err)
	}
	l.target.Store(u)
}
