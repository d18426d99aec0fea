package main

import (
	"fmt"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
)

// pool counts the connections for three bursts of ten requests.
func pool() error {
	fmt.Println("MaxIdleConnsPerHost  MaxConnsPerHost  at once  connections for 30 requests")
	for _, t := range []struct{ idle, max, burst int }{{0, 0, 10}, {10, 0, 10}, {10, 5, 5}} {
		n, err := bursts(t.idle, t.max, t.burst)
		if err != nil {
			return err
		}
		fmt.Printf("%19d %16d %8d %28d\n", t.idle, t.max, t.burst, n)
	}
	return nil
}

// bursts makes 3 bursts of 10 requests. A handler answers when `burst`
// requests have arrived, so that many connections are in use at once.
func bursts(idle, max, burst int) (int64, error) {
	var opened atomic.Int64
	arrived := make(chan chan bool)
	go func() {
		for range 30 / burst {
			var waiting []chan bool
			for len(waiting) < burst {
				waiting = append(waiting, <-arrived)
			}
			for _, w := range waiting {
				close(w)
			}
		}
	}()
	srv := &http.Server{
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			wait := make(chan bool)
			arrived <- wait
			<-wait
		}),
		ConnState: func(_ net.Conn, s http.ConnState) {
			if s == http.StateNew {
				opened.Add(1)
			}
		},
	}
	addr, err := start(srv)
	if err != nil {
		return 0, err
	}
	defer srv.Close()

	// #region transport
	tr := &http.Transport{
		MaxIdleConnsPerHost: idle, // 0 means http.DefaultMaxIdleConnsPerHost, which is 2
		MaxConnsPerHost:     max,  // 0 means no limit
	}
	// #endregion transport
	defer tr.CloseIdleConnections()
	client := &http.Client{Transport: tr}
	for range 3 {
		errs := make([]error, 10)
		var wg sync.WaitGroup
		for i := range errs {
			wg.Go(func() { errs[i] = finish(client.Get("http://" + addr)) })
		}
		wg.Wait()
		for _, err := range errs {
			if err != nil {
				return 0, err
			}
		}
	}
	return opened.Load(), nil
}
