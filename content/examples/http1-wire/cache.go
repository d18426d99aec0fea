package main

import (
	"bytes"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A stored response, with what its reuse depends on.
type stored struct {
	res    *http.Response
	body   []byte
	from   time.Time
	asked  http.Header // of the request
	maxAge time.Duration
}

// A cache is a private cache for the page on HTTP/1.1: it knows max-age,
// no-store, ETag, Vary and invalidation, and nothing else.
type cache struct {
	next    http.RoundTripper
	now     func() time.Time
	entries map[string][]*stored // by URL
	how     string               // how the last request was answered
}

// #region cache
func (c *cache) RoundTrip(req *http.Request) (*http.Response, error) {
	url := req.URL.String()
	if req.Method != "GET" {
		c.how = "origin"
		res, err := c.next.RoundTrip(req)
		if err == nil && res.StatusCode < 400 {
			delete(c.entries, url) // RFC 9111, section 4.4
		}
		return res, err
	}
	e := c.find(url, req)
	if e != nil && c.now().Sub(e.from) < e.maxAge {
		c.how = "cache"
		return e.copy(), nil
	}
	if e != nil {
		req = req.Clone(req.Context())
		req.Header.Set("If-None-Match", e.res.Header.Get("ETag"))
	}
	res, err := c.next.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	if e != nil && res.StatusCode == http.StatusNotModified {
		res.Body.Close()
		e.from, c.how = c.now(), "cache, after a 304"
		return e.copy(), nil
	}
	c.how = "origin"
	return c.store(url, req, res)
}

// #endregion cache

// find returns the entry whose request agrees in every header of Vary.
func (c *cache) find(url string, req *http.Request) *stored {
next:
	for _, e := range c.entries[url] {
		for name := range strings.SplitSeq(e.res.Header.Get("Vary"), ",") {
			name = strings.TrimSpace(name)
			if req.Header.Get(name) != e.asked.Get(name) {
				continue next
			}
		}
		return e
	}
	return nil
}

func (c *cache) store(url string, req *http.Request, res *http.Response) (*http.Response, error) {
	body, err := io.ReadAll(res.Body)
	res.Body.Close()
	if err != nil {
		return nil, err
	}
	e := &stored{res: res, body: body, from: c.now(), asked: req.Header}
	control := res.Header.Get("Cache-Control")
	if _, seconds, ok := strings.Cut(control, "max-age="); ok {
		n, err := strconv.Atoi(seconds)
		if err != nil {
			return nil, err
		}
		e.maxAge = time.Duration(n) * time.Second
	}
	if res.StatusCode == http.StatusOK && !strings.Contains(control, "no-store") {
		old := c.find(url, req) // the new response takes its place
		c.entries[url] = append(slices.DeleteFunc(c.entries[url], func(s *stored) bool { return s == old }), e)
	}
	return e.copy(), nil
}

func (e *stored) copy() *http.Response {
	res := *e.res
	res.Body = io.NopCloser(bytes.NewReader(e.body))
	return &res
}
