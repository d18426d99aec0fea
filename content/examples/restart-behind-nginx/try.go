package main

import (
	"errors"
	"net"
	"net/http"
	"os"
	"strings"
	"sync"
	"syscall"
)

// each is how many requests of each method are in hand, and how many follow.
const each = 10

// outcome counts answers 200 by method, and how often the work of a POST in hand was begun.
type outcome struct {
	held, later map[string]int
	effects     int
}

// #region try
// try fills a server with requests, stops it, sends more, and lets go what was held.
func try(stop, next string) (result outcome, err error) {
	folder, err := os.MkdirTemp("", "nginx")
	if err != nil {
		return result, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	work := newCollect()
	listener, err := net.Listen("tcp", strings.TrimPrefix(collector, "http://"))
	if err != nil {
		return result, err
	}
	collecting := &http.Server{Handler: work}
	go collecting.Serve(listener)
	defer collecting.Close()

	first, err := startServer("127.0.0.1:9001", stop)
	if err != nil {
		return result, err
	}
	backup, err := startServer("127.0.0.1:9002", "Close")
	if err != nil {
		return result, err
	}
	defer func() { err = errors.Join(err, backup.Process.Kill()); backup.Wait() }()
	nginx, err := startNginx(folder, next)
	if err != nil {
		return result, err
	}
	defer func() { err = errors.Join(err, nginx.Process.Signal(syscall.SIGQUIT)); nginx.Wait() }()

	held := send()
	for range 2 * each {
		<-work.arrived
	}
	if stop == "kill" {
		err = first.Process.Kill()
	} else {
		err = first.Process.Signal(syscall.SIGTERM)
	}
	if err = errors.Join(err, wait("127.0.0.1:9001", false)); err != nil {
		return result, err
	}
	if stop != "Shutdown" {
		// What nginx sends again is begun again, and held like the rest.
		repeated := map[string]int{"off": 0, "error timeout": each, "error timeout non_idempotent": 2 * each}[next]
		for range repeated {
			<-work.arrived
		}
	}
	result.effects = work.count("POST")
	work.open()
	result.held = held()
	result.later = follow()
	first.Wait()
	return result, nil
}

// #endregion try

// #region send
// send begins requests of both methods at once, and returns a function that waits for them and counts the answers 200.
func send() func() map[string]int {
	ok := map[string]int{}
	var mu sync.Mutex
	var all sync.WaitGroup
	for _, method := range methods {
		for range each {
			all.Go(func() {
				if answered(method) {
					mu.Lock()
					defer mu.Unlock()
					ok[method]++
				}
			})
		}
	}
	return func() map[string]int {
		all.Wait()
		return ok
	}
}

// follow sends as many, one after the other. The POST are first, so it is a POST that meets the refused connection.
func follow() map[string]int {
	ok := map[string]int{}
	for _, method := range []string{"POST", "GET"} {
		for range each {
			if answered(method) {
				ok[method]++
			}
		}
	}
	return ok
}

// #endregion send

var methods = []string{"GET", "POST"}

// answered says whether a request through the proxy is answered with 200.
func answered(method string) bool {
	request, err := http.NewRequest(method, "http://127.0.0.1:9000/order", nil)
	if err != nil {
		return false
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return false
	}
	defer answer.Body.Close()
	return answer.StatusCode == http.StatusOK
}
