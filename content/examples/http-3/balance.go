package main

import (
	"crypto/rand"
	"fmt"
	"net"
	"slices"

	"github.com/quic-go/quic-go"
)

// #region ids
// serverIDs makes connection IDs whose first byte names the server. Real ones
// hide that byte, so that nobody on the way can tell servers apart.
type serverIDs byte

func (s serverIDs) GenerateConnectionID() (quic.ConnectionID, error) {
	b := make([]byte, 8)
	b[0] = byte(s)
	_, err := rand.Read(b[1:])
	return quic.ConnectionIDFromBytes(b), err
}

func (serverIDs) ConnectionIDLen() int { return 8 }

// #endregion ids

// A balancer decides for each datagram.
type balancer struct {
	byID    bool
	servers []*net.UDPAddr
	seen    []string // pairs of address and ID, by order of appearance
	ids     []string
}

// #region choose
// choose names the server for a datagram from the nth client address.
func (b *balancer) choose(datagram []byte, n int) *net.UDPAddr {
	if long := datagram[0]&0x80 != 0; long {
		return b.servers[n%len(b.servers)] // the handshake: go by address
	}
	id := string(datagram[1:9]) // what follows has the ID right behind the first byte
	b.note(n, id)
	if b.byID {
		return b.servers[int(id[0]-1)%len(b.servers)]
	}
	return b.servers[n%len(b.servers)]
}

// #endregion choose

func (b *balancer) note(client int, id string) {
	at := slices.Index(b.ids, id)
	if at < 0 {
		at = len(b.ids)
		b.ids = append(b.ids, id)
	}
	pair := fmt.Sprintf("address %d with ID %c", client+1, 'A'+at)
	if !slices.Contains(b.seen, pair) {
		b.seen = append(b.seen, pair)
	}
}
