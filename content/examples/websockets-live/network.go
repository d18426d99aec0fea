// Package live holds the parts of a service with long-lived sockets.
package live

import (
	"context"
	"errors"
	"net"
	"net/http"
	"sync"

	"github.com/coder/websocket"
)

// #region network
// A network is a listener in memory. Its connections can be cut without a
// word, like a cable: nothing arrives any more, and nobody is told.
type network struct {
	accept chan net.Conn
	done   chan struct{}
	once   sync.Once
	cut    chan struct{}
	mu     sync.Mutex
	conns  []net.Conn
}

func newNetwork() *network {
	return &network{accept: make(chan net.Conn), done: make(chan struct{}), cut: make(chan struct{})}
}

func (n *network) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	client, a := net.Pipe()
	b, server := net.Pipe()
	select {
	case n.accept <- server:
	case <-n.done:
		return nil, errors.New("connection refused")
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	n.mu.Lock()
	n.conns = append(n.conns, a, b)
	n.mu.Unlock()
	go n.carry(a, b)
	go n.carry(b, a)
	return client, nil
}

// carry moves bytes until one end closes. After the cut it swallows them.
func (n *network) carry(from, to net.Conn) {
	buf := make([]byte, 4096)
	for {
		k, err := from.Read(buf)
		select {
		case <-n.cut:
			if err != nil {
				return // and to is not told
			}
			continue
		default:
		}
		if err == nil {
			_, err = to.Write(buf[:k])
		}
		if err != nil {
			to.Close()
			from.Close()
			return
		}
	}
}

// #endregion network

func (n *network) Accept() (net.Conn, error) {
	select {
	case c := <-n.accept:
		return c, nil
	case <-n.done:
		return nil, net.ErrClosed
	}
}

// drop ends all connections, so that a test leaves nothing behind.
func (n *network) drop() {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, c := range n.conns {
		c.Close()
	}
}

func (n *network) Close() error   { n.once.Do(func() { close(n.done) }); return nil }
func (n *network) Addr() net.Addr { return &net.TCPAddr{} }

// connect opens a socket through the network.
func (n *network) connect(ctx context.Context, url string) (*websocket.Conn, error) {
	transport := &http.Transport{DialContext: n.dial, DisableKeepAlives: true}
	conn, _, err := websocket.Dial(ctx, url, &websocket.DialOptions{HTTPClient: &http.Client{Transport: transport}})
	return conn, err
}
