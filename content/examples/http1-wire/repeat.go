package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
)

// #region server
// forgetful answers the first request of each connection. It reads the second
// one to its end and closes without an answer, as a server does that dies.
func forgetful(c net.Conn, orders *atomic.Int64) {
	defer c.Close()
	in := bufio.NewReader(c)
	for n := 1; n <= 2; n++ {
		req, err := http.ReadRequest(in)
		if err != nil {
			return
		}
		if _, err := io.Copy(io.Discard, req.Body); err != nil {
			return
		}
		if req.URL.Path == "/order" {
			orders.Add(1)
		}
		if n == 1 {
			io.WriteString(c, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
		}
	}
}

// #endregion server

// repeat counts how often a request arrives whose first connection was lost.
func repeat() error {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	defer l.Close()
	var orders atomic.Int64
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go forgetful(c, &orders)
		}
	}()

	fmt.Println("request                     arrived  the caller sees")
	for _, t := range []struct{ method, body, key string }{
		{"GET", "", ""}, {"PUT", "x", ""}, {"DELETE", "", ""}, {"POST", "x", ""}, {"POST", "x", "7f3a"},
	} {
		orders.Store(0)
		seen, err := second("http://"+l.Addr().String(), t.method, t.body, t.key)
		if err != nil {
			return err
		}
		name := t.method
		if t.key != "" {
			name += " with Idempotency-Key"
		}
		fmt.Printf("%-27s %7d  %s\n", name, orders.Load(), seen)
	}
	return nil
}

// second makes an ordinary request and then, on the same connection, the one
// that gets lost.
func second(url, method, body, key string) (string, error) {
	tr := &http.Transport{}
	defer tr.CloseIdleConnections()
	client := &http.Client{Transport: tr}
	if err := finish(client.Get(url + "/first")); err != nil {
		return "", err
	}
	var payload io.Reader
	if body != "" {
		payload = strings.NewReader(body)
	}
	req, err := http.NewRequest(method, url+"/order", payload)
	if err != nil {
		return "", err
	}
	if key != "" {
		req.Header.Set("Idempotency-Key", key)
	}
	err = finish(client.Do(req))
	switch {
	case err == nil:
		return "200", nil
	case errors.Is(err, io.EOF):
		return "EOF", nil
	}
	return "", err
}

// finish reads a response to its end and closes it.
func finish(res *http.Response, err error) error {
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, res.Body)
	return errors.Join(err, res.Body.Close())
}
