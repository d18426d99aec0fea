package main

import (
	"fmt"
	"net"
	"net/http"
	"os"
)

func main() {
	runs := map[string]func() error{
		"framing": framing, "smuggle": smuggle, "repeat": repeat, "cache": caching,
		"timeouts": timeouts, "order": order, "pool": pool, "body": body,
	}
	if len(os.Args) != 2 || runs[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: http1-wire framing|smuggle|repeat|cache|timeouts|order|pool|body")
		os.Exit(2)
	}
	if err := runs[os.Args[1]](); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// start serves on the loopback interface until the returned server is closed.
func start(srv *http.Server) (addr string, err error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	go srv.Serve(l)
	return l.Addr().String(), nil
}
