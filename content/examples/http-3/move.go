package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"time"

	"github.com/quic-go/quic-go"
	"github.com/quic-go/quic-go/http3"
)

// A replica is one server behind the balancer.
type replica struct {
	conns atomic.Int32
	close func()
}

func startReplica(number byte, address string) (*replica, *http3.Transport, error) {
	serverTLS, clientTLS, err := certify()
	if err != nil {
		return nil, nil, err
	}
	udp, err := net.ListenPacket("udp", address)
	if err != nil {
		return nil, nil, err
	}
	rep := &replica{}
	tr := &quic.Transport{Conn: udp, ConnectionIDGenerator: serverIDs(number),
		ConnContext: func(ctx context.Context, _ *quic.ClientInfo) (context.Context, error) {
			rep.conns.Add(1)
			return ctx, nil
		}}
	l, err := tr.ListenEarly(http3.ConfigureTLSConfig(serverTLS), nil)
	if err != nil {
		return nil, nil, err
	}
	srv := &http3.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "server %d", number)
	})}
	go srv.ServeListener(l)
	rep.close = func() { srv.Close(); l.Close(); tr.Close(); udp.Close() }
	return rep, &http3.Transport{TLSClientConfig: clientTLS}, nil
}

func move() error {
	for _, byID := range []bool{false, true} {
		if err := tryMove(byID); err != nil {
			return err
		}
	}
	return nil
}

func tryMove(byID bool) error {
	// Both replicas would have the same certificate; the client only meets the first.
	one, h3, err := startReplica(1, "127.0.0.1:4431")
	if err != nil {
		return err
	}
	defer one.close()
	two, _, err := startReplica(2, "127.0.0.1:4432")
	if err != nil {
		return err
	}
	defer two.close()
	lb := &balancer{byID: byID}
	for _, port := range []int{4431, 4432} {
		lb.servers = append(lb.servers, &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1), Port: port})
	}
	front, err := startRelay("127.0.0.1:4430", lb.choose)
	if err != nil {
		return err
	}
	defer front.close()
	next := &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 4430}
	nat, err := startRelay("127.0.0.1:4429", func([]byte, int) *net.UDPAddr { return next })
	if err != nil {
		return err
	}
	defer nat.close()

	fmt.Println("# #region", map[bool]string{false: "address", true: "id"}[byID])
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	h3.TLSClientConfig.NextProtos = []string{http3.NextProtoH3}
	wifi, err := net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		return err
	}
	defer wifi.Close()
	transport := &quic.Transport{Conn: wifi}
	defer transport.Close()
	conn, err := transport.Dial(ctx, nat.front.LocalAddr(), h3.TLSClientConfig, nil)
	if err != nil {
		return err
	}
	defer conn.CloseWithError(0, "")
	cc := h3.NewClientConn(conn)
	ask := func(what string) {
		fmt.Printf("%-30s %s\n", what, request(ctx, cc))
	}
	ask("first request")
	ask("second request")
	if err := nat.rebind(); err != nil {
		return err
	}
	ask("the client's port changed")
	if byID {
		// #region migrate
		mobile, err := net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
		if err != nil {
			return err
		}
		defer mobile.Close()
		other := &quic.Transport{Conn: mobile}
		defer other.Close()
		path, err := conn.AddPath(other)
		if err != nil {
			return err
		}
		if err := path.Probe(ctx); err != nil { // does it carry packets both ways?
			return err
		}
		if err := path.Switch(); err != nil {
			return err
		}
		// #endregion migrate
		ask("the client moved on purpose")
	}
	fmt.Printf("connections: server 1 %d, server 2 %d\n", one.conns.Load(), two.conns.Load())
	if byID {
		front.close() // so that seen is read after its last change
		fmt.Println("at the balancer:", strings.Join(lb.seen, ", "))
	}
	fmt.Println("# #endregion", map[bool]string{false: "address", true: "id"}[byID])
	return nil
}

// request asks once, and waits two seconds at most.
func request(ctx context.Context, cc *http3.ClientConn) string {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, "GET", "https://shop.example/", nil)
	if err != nil {
		return err.Error()
	}
	res, err := cc.RoundTrip(req)
	if err != nil {
		return "no answer"
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		return "no answer"
	}
	return string(b)
}
