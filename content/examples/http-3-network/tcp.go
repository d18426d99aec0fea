package network

import (
	"context"
	"net"
	"sync"
	"time"
)

// #region tcp
// A tcp is a listener whose connections behave like TCP without loss: a dial
// takes one round trip, and every byte half of one. The handshake is a model;
// what is spoken above it, TLS and HTTP, is real.
type tcp struct {
	accept chan net.Conn
	done   chan struct{}
	once   sync.Once
}

func newTCP() *tcp { return &tcp{accept: make(chan net.Conn), done: make(chan struct{})} }

func (l *tcp) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	time.Sleep(roundTrip) // SYN, SYN-ACK; data travels with the ACK
	client, a := net.Pipe()
	b, server := net.Pipe()
	select {
	case l.accept <- server:
	case <-l.done:
		return nil, net.ErrClosed
	}
	go carry(a, b)
	go carry(b, a)
	return client, nil
}

// carry moves bytes from one end to the other, each half a round trip late.
func carry(from, to net.Conn) {
	type piece struct {
		data []byte
		due  time.Time
	}
	line := make(chan piece, 1000)
	go func() {
		defer close(line)
		for {
			buf := make([]byte, 4096)
			n, err := from.Read(buf)
			if err != nil {
				return
			}
			line <- piece{buf[:n], time.Now().Add(roundTrip / 2)}
		}
	}()
	for p := range line {
		time.Sleep(time.Until(p.due))
		if _, err := to.Write(p.data); err != nil {
			break
		}
	}
	from.Close()
	to.Close()
	for range line {
	}
}

// #endregion tcp

func (l *tcp) Accept() (net.Conn, error) {
	select {
	case c := <-l.accept:
		return c, nil
	case <-l.done:
		return nil, net.ErrClosed
	}
}

func (l *tcp) Close() error   { l.once.Do(func() { close(l.done) }); return nil }
func (l *tcp) Addr() net.Addr { return &net.TCPAddr{} }
