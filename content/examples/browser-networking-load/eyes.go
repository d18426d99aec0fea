package main

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"strings"
	"sync"
	"syscall"
	"time"
)

// A path is what becomes of packets to the IPv6 address.
type path string

const (
	works   path = "answers"
	refuses path = "refuses"
	silent  path = "is silent"
)

// #region eyes
// connect dials a name with an IPv6 and an IPv4 address, and says what was tried.
func connect(v6 path, fallback, timeout time.Duration) (tried []string, won string, took time.Duration, err error) {
	names, err := startNameServer(0, netip.MustParseAddr("::1"), netip.MustParseAddr("127.0.0.1"))
	if err != nil {
		return nil, "", 0, err
	}
	defer names.close()
	stop, err := listen(v6 == works)
	if err != nil {
		return nil, "", 0, err
	}
	defer stop()

	var mu sync.Mutex
	d := net.Dialer{
		Resolver:      names.resolver(),
		FallbackDelay: fallback,
		Timeout:       timeout,
		// Called for each attempt, before its first packet.
		ControlContext: func(ctx context.Context, network, _ string, _ syscall.RawConn) error {
			mu.Lock()
			tried = append(tried, network)
			mu.Unlock()
			if network == "tcp6" && v6 == silent {
				<-ctx.Done() // packets vanish: neither an answer nor an error
				return ctx.Err()
			}
			return nil
		},
	}
	begin := time.Now()
	conn, err := d.Dial("tcp", host+":8080")
	took = time.Since(begin)
	mu.Lock()
	defer mu.Unlock()
	if err != nil {
		return tried, "nobody", took, nil
	}
	defer conn.Close()
	won = "IPv4"
	if strings.HasPrefix(conn.RemoteAddr().String(), "[") {
		won = "IPv6"
	}
	return tried, won, took, nil
}

// #endregion eyes

func listen(v6 bool) (stop func(), err error) {
	l4, err := net.Listen("tcp4", "127.0.0.1:8080")
	if err != nil || !v6 {
		return func() { l4.Close() }, err
	}
	l6, err := net.Listen("tcp6", "[::1]:8080")
	if err != nil {
		l4.Close()
		return nil, err
	}
	return func() { l4.Close(); l6.Close() }, nil
}

func eyes() error {
	fmt.Println("IPv6       second attempt      tried      connected by")
	for _, c := range []struct {
		v6       path
		when     string
		fallback time.Duration
		timeout  time.Duration
	}{
		{works, "after an hour", time.Hour, time.Minute},
		{refuses, "after an hour", time.Hour, time.Minute},
		{silent, "default of Go", 0, time.Minute},
		{silent, "never, 1 s in all", -1, time.Second},
	} {
		tried, won, took, err := connect(c.v6, c.fallback, c.timeout)
		if err != nil {
			return err
		}
		note := ""
		if c.fallback == 0 && took >= 300*time.Millisecond {
			note = ", after 300 ms or more"
		}
		fmt.Printf("%-10s %-19s %-10s %s%s\n", c.v6, c.when, strings.Join(tried, " "), won, note)
	}
	return nil
}
