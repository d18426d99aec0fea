package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync/atomic"
)

// balance sends 100 requests through a balancer that deals connections out to
// two servers in turn, as one at layer 4 does.
func balance() error {
	for _, t := range []struct {
		name  string
		conns int
	}{{"one client connection", 1}, {"two client connections", 2}} {
		share, err := deal(t.conns)
		if err != nil {
			return err
		}
		fmt.Printf("%-23s first server %3d, second server %3d\n", t.name, share[0], share[1])
	}
	return nil
}

func deal(conns int) ([2]int64, error) {
	var served [2]atomic.Int64
	var addrs [2]string
	var protocols http.Protocols
	protocols.SetUnencryptedHTTP2(true)
	for i := range addrs {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return [2]int64{}, err
		}
		srv := &http.Server{Protocols: &protocols, Handler: http.HandlerFunc(
			func(http.ResponseWriter, *http.Request) { served[i].Add(1) })}
		defer srv.Close()
		go srv.Serve(l)
		addrs[i] = l.Addr().String()
	}
	dialled := 0
	// #region clients
	clients := make([]*http.Client, conns)
	for i := range clients {
		tr := &http.Transport{
			Protocols: &protocols,
			DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
				dialled++ // the balancer: one server for each connection
				var d net.Dialer
				return d.DialContext(ctx, "tcp", addrs[(dialled-1)%2])
			},
		}
		defer tr.CloseIdleConnections()
		clients[i] = &http.Client{Transport: tr}
	}
	for n := range 100 {
		res, err := clients[n%conns].Get("http://shop.example/")
		if err != nil {
			return [2]int64{}, err
		}
		_, err = io.Copy(io.Discard, res.Body)
		if err := errors.Join(err, res.Body.Close()); err != nil {
			return [2]int64{}, err
		}
	}
	// #endregion clients
	return [2]int64{served[0].Load(), served[1].Load()}, nil
}
