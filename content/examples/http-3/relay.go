package main

import (
	"net"
	"sync"
)

// A relay forwards datagrams, with an outer socket for each client address.
type relay struct {
	front   net.PacketConn
	route   func(datagram []byte, client int) *net.UDPAddr
	mu      sync.Mutex
	clients map[string]*flow
}

type flow struct {
	number int
	back   net.Addr
	outer  net.PacketConn
}

func startRelay(address string, route func(datagram []byte, client int) *net.UDPAddr) (*relay, error) {
	front, err := net.ListenPacket("udp", address)
	if err != nil {
		return nil, err
	}
	r := &relay{front: front, route: route, clients: map[string]*flow{}}
	go r.run()
	return r, nil
}

func (r *relay) run() {
	buf := make([]byte, 2048)
	for {
		n, from, err := r.front.ReadFrom(buf)
		if err != nil {
			return
		}
		if n < 9 || r.forward(buf[:n], from) != nil {
			continue
		}
	}
}

func (r *relay) forward(datagram []byte, from net.Addr) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	f := r.clients[from.String()]
	if f == nil {
		f = &flow{number: len(r.clients), back: from}
		if err := r.open(f); err != nil {
			return err
		}
		r.clients[from.String()] = f
	}
	_, err := f.outer.WriteTo(datagram, r.route(datagram, f.number))
	return err
}

// open gives the flow an outer socket, and with it a port.
func (r *relay) open(f *flow) error {
	outer, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	if f.outer != nil {
		f.outer.Close()
	}
	f.outer = outer
	go func() {
		buf := make([]byte, 2048)
		for {
			n, _, err := outer.ReadFrom(buf)
			if err != nil {
				return
			}
			r.front.WriteTo(buf[:n], f.back)
		}
	}()
	return nil
}

// #region rebind
// rebind does what a router does after a restart or a quiet minute: the same
// clients appear under other ports, and are not told.
func (r *relay) rebind() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, f := range r.clients {
		if err := r.open(f); err != nil {
			return err
		}
	}
	return nil
}

// #endregion rebind

func (r *relay) close() {
	r.front.Close()
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, f := range r.clients {
		f.outer.Close()
	}
}
