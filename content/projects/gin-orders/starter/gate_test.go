package shop_test

import (
	"io"
	"net"
	"net/url"
	"sync"
	"sync/atomic"
	"time"
)

// gate is an address of a server. It hangs up until it is opened, and again
// when it is shut.
type gate struct {
	address string
	refused atomic.Int64
	mu      sync.Mutex
	isOpen  bool
	through []net.Conn
}

func (b *bench) brokerGate() *gate {
	b.Helper()
	return b.gate(b.amqp, "5672")
}

func (b *bench) databaseGate() *gate {
	b.Helper()
	return b.gate(b.database(), "5432")
}

func (b *bench) gate(to, port string) *gate {
	b.Helper()
	g := &gate{}
	g.address = b.stand(to, port, func(client net.Conn, dial func() (net.Conn, error)) {
		if !g.let(client) {
			g.refused.Add(1)
			_ = client.Close()
			return
		}
		server, err := dial()
		if err != nil {
			_ = client.Close()
			return
		}
		go func() { _, _ = io.Copy(server, client); _ = server.Close() }()
		go func() { _, _ = io.Copy(client, server); _ = client.Close() }()
	})
	return g
}

func (g *gate) let(client net.Conn) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.isOpen {
		g.through = append(g.through, client)
	}
	return g.isOpen
}

func (g *gate) open() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.isOpen = true
}

func (g *gate) shut() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.isOpen = false
	for _, client := range g.through {
		_ = client.Close()
	}
}

// stand listens in front of a server, and gives the address to use instead.
func (b *bench) stand(to, port string, serve func(client net.Conn, dial func() (net.Conn, error))) string {
	b.Helper()
	u, err := url.Parse(to)
	if err != nil {
		b.Fatalf("%v", err)
	}
	server := u.Host
	if u.Port() == "" {
		server = net.JoinHostPort(u.Hostname(), port)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatalf("%v", err)
	}
	b.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			serve(client, func() (net.Conn, error) { return net.DialTimeout("tcp", server, 5*time.Second) })
		}
	}()
	u.Host = l.Addr().String()
	return u.String()
}
