package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"time"
)

// #region origin
// A release maps paths to contents; the index names the others by their hash.
type release map[string]string

func newRelease(css, js string) release {
	hashed := func(name, ext, body string) string {
		return fmt.Sprintf("/assets/%s.%.4x.%s", name, sha256.Sum256([]byte(body)), ext)
	}
	c, j := hashed("site", "css", css), hashed("app", "js", js)
	index := fmt.Sprintf(`<link rel="stylesheet" href=%q><script src=%q></script>`, c, j)
	return release{"/": index, c: css, j: js}
}

func (rel release) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, ok := rel[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	policy := "max-age=31536000, immutable" // another content has another name
	if r.URL.Path == "/" {
		policy = "no-cache" // ask each time, by the tag
	}
	w.Header().Set("Cache-Control", policy)
	w.Header().Set("ETag", fmt.Sprintf(`"%.4x"`, sha256.Sum256([]byte(body))))
	http.ServeContent(w, r, r.URL.Path, time.Time{}, strings.NewReader(body))
}

// #endregion origin

type stored struct{ body, tag, policy string }

// A browser keeps responses by the site of the page and by their URL.
type browser struct {
	client *http.Client
	cache  map[[2]string]stored
	log    []string
	bytes  int
}

func (b *browser) fetch(topLevelSite, base, path string) (string, error) {
	k := [2]string{topLevelSite, base + path}
	have, ok := b.cache[k]
	if ok && have.policy != "no-cache" {
		return have.body, nil // fresh: nothing is sent
	}
	req, err := http.NewRequest(http.MethodGet, base+path, nil)
	if err != nil {
		return "", err
	}
	if ok {
		req.Header.Set("If-None-Match", have.tag)
	}
	res, err := b.client.Do(req)
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return "", err
	}
	b.bytes += len(body)
	kind := strings.TrimPrefix(path[strings.LastIndexAny(path, "./"):], ".")
	b.log = append(b.log, fmt.Sprint(kind, " ", res.StatusCode))
	if res.StatusCode == http.StatusNotModified {
		return have.body, nil
	}
	b.cache[k] = stored{string(body), res.Header.Get("ETag"), res.Header.Get("Cache-Control")}
	return string(body), nil
}

var asset = regexp.MustCompile(`/assets/[^"]+`)

func deploy() error {
	var mu sync.Mutex
	current := newRelease(strings.Repeat("a{}", 1000), strings.Repeat("f();", 5000))
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		current.ServeHTTP(w, r)
	}))
	defer srv.Close()
	b := &browser{client: srv.Client(), cache: map[[2]string]stored{}}

	load := func(name, site string) error {
		b.log, b.bytes = nil, 0
		index, err := b.fetch(site, srv.URL, "/")
		if err != nil {
			return err
		}
		for _, path := range asset.FindAllString(index, -1) {
			if _, err := b.fetch(site, srv.URL, path); err != nil {
				return err
			}
		}
		fmt.Printf("%-26s %6d  %s\n", name, b.bytes, strings.Join(b.log, ", "))
		return nil
	}
	fmt.Println("load                        bytes  answers")
	if err := load("first", "shop"); err != nil {
		return err
	}
	if err := load("second", "shop"); err != nil {
		return err
	}
	mu.Lock()
	current = newRelease(strings.Repeat("a{}", 1000), strings.Repeat("g();", 5000))
	mu.Unlock()
	if err := load("after a new script", "shop"); err != nil {
		return err
	}
	return load("framed by another site", "news")
}
