package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"

	"golang.org/x/net/publicsuffix"
)

// #region key
// A key decides which requests may share a connection.
type key struct {
	topLevelSite string // of the page in the address bar
	origin       string // of the request
	credentials  bool   // may cookies go with it?
}

func keyOf(pageHost, origin string, credentials bool) (key, error) {
	site, err := publicsuffix.EffectiveTLDPlusOne(pageHost)
	return key{"https://" + site, origin, credentials}, err
}

// #endregion key

type conn struct {
	net.Conn
	in       *bufio.Reader
	id       int
	requests int
}

// A pool keeps one connection for each key.
type pool struct {
	addr  string
	conns map[key]*conn
	order []*conn
}

func (p *pool) get(k key) (c *conn, opened bool, err error) {
	if c := p.conns[k]; c != nil {
		return c, false, nil
	}
	tcp, err := net.Dial("tcp", p.addr)
	if err != nil {
		return nil, false, err
	}
	c = &conn{Conn: tcp, in: bufio.NewReader(tcp), id: len(p.order) + 1}
	p.conns[k] = c
	p.order = append(p.order, c)
	return c, true, nil
}

func (c *conn) fetch(path string) error {
	req, err := http.NewRequest(http.MethodGet, "http://cdn.example.net"+path, nil)
	if err != nil {
		return err
	}
	if err := req.Write(c); err != nil {
		return err
	}
	res, err := http.ReadResponse(c.in, req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	c.requests++
	_, err = io.Copy(io.Discard, res.Body)
	return err
}

func pools() error {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "ok")
	}))
	defer srv.Close()
	p := &pool{addr: srv.Listener.Addr().String(), conns: map[key]*conn{}}
	defer func() {
		for _, c := range p.order {
			c.Close()
		}
	}()

	fmt.Println("page                  request         cookies  connection")
	for _, r := range []struct {
		page, what string
		cookies    bool
	}{
		{"shop.example.com", "preconnect", true},
		{"shop.example.com", "/font-a.woff2", false},
		{"shop.example.com", "/font-b.woff2", false},
		{"www.example.com", "/font-a.woff2", false},
		{"news.example.org", "/font-a.woff2", false},
		{"news.example.org", "/app.js", true},
		{"news.example.org", "/logo.svg", true},
	} {
		k, err := keyOf(r.page, "https://cdn.example.net", r.cookies)
		if err != nil {
			return err
		}
		c, opened, err := p.get(k)
		if err != nil {
			return err
		}
		if r.what != "preconnect" {
			if err := c.fetch(r.what); err != nil {
				return err
			}
		}
		fmt.Printf("%-21s %-15s %-8s %d, %s\n", r.page, r.what, yes(r.cookies), c.id,
			map[bool]string{true: "opened", false: "shared"}[opened])
	}
	for _, c := range p.order {
		if c.requests == 0 {
			fmt.Printf("connection %d was never used\n", c.id)
		}
	}
	return nil
}
