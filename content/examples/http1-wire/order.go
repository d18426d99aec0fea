package main

import (
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"
)

// order sends a slow and a fast request at the same time, on one connection
// and on two, and prints in which order the handlers ran.
func order() error {
	if err := slowAndFast(1); err != nil {
		return err
	}
	return slowAndFast(2)
}

func slowAndFast(conns int) error {
	var mu sync.Mutex
	var events []string
	note := func(e string) {
		mu.Lock()
		defer mu.Unlock()
		events = append(events, e)
	}
	began := make(chan bool)
	release := make(chan bool)
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		note("begin " + r.URL.Path)
		if r.URL.Path == "/slow" {
			began <- true
			<-release
		}
		note("end   " + r.URL.Path)
	})}
	addr, err := start(srv)
	if err != nil {
		return err
	}
	defer srv.Close()

	// #region requests
	request := func(path string) string { return "GET " + path + " HTTP/1.1\r\nHost: shop.example\r\n\r\n" }
	slow, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	defer slow.Close()
	fast := slow
	if conns == 2 {
		if fast, err = net.Dial("tcp", addr); err != nil {
			return err
		}
		defer fast.Close()
	}
	fmt.Fprint(slow, request("/slow"))
	<-began // the handler of /slow is running
	fmt.Fprint(fast, request("/fast"))
	// #endregion requests
	if conns == 2 { // wait for the fast answer before the slow one may end
		if err := fast.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
			return err
		}
		if _, err := fast.Read(make([]byte, 1)); err != nil {
			return err
		}
	}
	release <- true
	for {
		mu.Lock()
		done := len(events) == 4
		mu.Unlock()
		if done {
			break
		}
		time.Sleep(time.Millisecond)
	}
	fmt.Printf("connections: %d\n", conns)
	for _, e := range events {
		fmt.Println(" ", e)
	}
	return nil
}
