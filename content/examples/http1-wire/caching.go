package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"time"
)

// #region origin
// A price has a version, which is its entity tag.
type price struct {
	mu      sync.Mutex
	version int
}

func (p *price) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	lang := r.Header.Get("Accept-Language")
	tag := fmt.Sprintf(`"v%d-%s"`, p.version, lang)
	if r.Method == http.MethodPut {
		if r.Header.Get("If-Match") != tag {
			w.WriteHeader(http.StatusPreconditionFailed)
			return
		}
		p.version++
		w.WriteHeader(http.StatusNoContent)
		return
	}
	w.Header().Set("ETag", tag)
	w.Header().Set("Cache-Control", "private, max-age=60")
	w.Header().Set("Vary", "Accept-Language")
	text := fmt.Sprintf("price v%d (%s)", p.version, lang)
	// ServeContent compares the ETag with If-None-Match.
	http.ServeContent(w, r, "", time.Time{}, strings.NewReader(text))
}

// #endregion origin

func caching() error {
	srv := &http.Server{Handler: &price{version: 1}}
	addr, err := start(srv)
	if err != nil {
		return err
	}
	defer srv.Close()

	second := 0
	now := func() time.Time { return time.Unix(int64(second), 0) }
	tr := &http.Transport{}
	defer tr.CloseIdleConnections()
	caches := map[string]*cache{}
	for _, who := range []string{"ann", "bob"} {
		caches[who] = &cache{next: tr, now: now, entries: map[string][]*stored{}}
	}

	fmt.Println("second  who  request         status  answered by         body")
	for _, t := range []struct {
		second                    int
		who, method, lang, header string
	}{
		{0, "ann", "GET", "en", ""}, {10, "ann", "GET", "en", ""}, {10, "ann", "GET", "de", ""},
		{20, "bob", "GET", "en", ""}, {70, "ann", "GET", "en", ""},
		{75, "ann", "PUT", "en", `"v1-en"`}, {76, "bob", "PUT", "en", `"v1-en"`},
		{77, "ann", "GET", "en", ""}, {78, "bob", "GET", "en", ""}, {81, "bob", "GET", "en", ""},
	} {
		second = t.second
		req, err := http.NewRequest(t.method, "http://"+addr+"/price", nil)
		if err != nil {
			return err
		}
		req.Header.Set("Accept-Language", t.lang)
		if t.header != "" {
			req.Header.Set("If-Match", t.header)
		}
		c := caches[t.who]
		res, err := (&http.Client{Transport: c}).Do(req)
		if err != nil {
			return err
		}
		body, err := io.ReadAll(res.Body)
		if err := errors.Join(err, res.Body.Close()); err != nil {
			return err
		}
		name := t.method + " " + t.lang + " " + t.header
		fmt.Println(strings.TrimRight(fmt.Sprintf("%6d  %-4s %-15s %6d  %-19s %s",
			second, t.who, name, res.StatusCode, c.how, body), " "))
	}
	return nil
}
