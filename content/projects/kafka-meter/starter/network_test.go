package meter_test

import (
	"context"
	"errors"
	"net"
	"slices"
	"sync"
)

var errRefused = errors.New("the network of the test refuses the connection")

// fate is what becomes of a broker's answer.
type fate int

const (
	delivered fate = iota
	swallowed      // the answer never arrives
	cutOff         // the connection breaks in place of the answer
)

// network carries the connections of one client, until the test breaks them.
type network struct {
	mu      sync.Mutex
	open    map[*conn]bool
	down    bool
	dead    bool // down for good
	refused int
	answer  func(key int16) fate // by the kind of the request; nil delivers all
	acks    []int16              // that requests which write records asked for
}

func newNetwork() *network { return &network{open: map[*conn]bool{}} }

// dial is handed to the client.
func (n *network) dial(ctx context.Context, protocol, address string) (net.Conn, error) {
	if n.refuses() {
		return nil, errRefused
	}
	inner, err := new(net.Dialer).DialContext(ctx, protocol, address)
	if err != nil {
		return nil, err
	}
	c := &conn{Conn: inner, net: n, asked: map[uint32]int16{}}
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.down { // since the dial began
		return nil, errors.Join(errRefused, inner.Close())
	}
	n.open[c] = true
	return c, nil
}

func (n *network) refuses() bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.down {
		n.refused++
	}
	return n.down
}

// crash is the end of the client as the brokers see it: every connection
// breaks, and none is made again.
func (n *network) crash() {
	n.mu.Lock()
	n.dead = true
	n.mu.Unlock()
	n.cut()
}

func (n *network) crashed() bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.dead
}

// cut breaks every connection, and refuses others until restore.
func (n *network) cut() {
	n.mu.Lock()
	n.down, n.refused = true, 0
	open := n.open
	n.open = map[*conn]bool{}
	n.mu.Unlock()
	for c := range open {
		c.Conn.Close()
	}
}

// restore lets connections through again.
func (n *network) restore() {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.down = n.dead
}

// refusals counts the connections that were refused since the last cut.
func (n *network) refusals() int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.refused
}

// decide tells the fate of an answer.
func (n *network) decide(key int16) fate {
	n.mu.Lock()
	answer := n.answer
	n.mu.Unlock()
	if answer == nil {
		return delivered
	}
	return answer(key)
}

// note keeps what a request that writes records asks for.
func (n *network) note(acks int16) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.acks = append(n.acks, acks)
}

// noted returns the acks of all requests that have written records.
func (n *network) noted() []int16 {
	n.mu.Lock()
	defer n.mu.Unlock()
	return slices.Clone(n.acks)
}
