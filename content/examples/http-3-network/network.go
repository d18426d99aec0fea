// Package network runs QUIC over a simulated network: every packet takes half
// of a round trip, and a rule may drop it.
package network

import (
	"crypto/ed25519"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"math/big"
	"net"
	"testing"
	"time"

	"github.com/quic-go/quic-go/testutils/simnet"
)

const roundTrip = 100 * time.Millisecond

// #region link
// A link joins a client and any number of servers.
type link struct {
	simnet.PerfectRouter
	watch func(p simnet.Packet) (drop bool)
}

func (l *link) SendPacket(p simnet.Packet) error {
	if l.watch != nil && l.watch(p) {
		return nil // lost on the way
	}
	return l.PerfectRouter.SendPacket(p)
}

// #endregion link

func host(n byte) *net.UDPAddr { return &net.UDPAddr{IP: net.IPv4(10, 0, 0, n), Port: 443} }

// connect makes the ends of a link: the client is host 1, servers follow.
func connect(t *testing.T, watch func(simnet.Packet) bool, hosts int) []*simnet.SimConn {
	n := &simnet.Simnet{Router: &link{watch: watch}}
	var ends []*simnet.SimConn
	for i := range hosts {
		ends = append(ends, n.NewEndpoint(host(byte(i+1)), simnet.NodeBiDiLinkSettings{Latency: roundTrip / 2}))
	}
	if err := n.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for _, e := range ends {
			e.Close()
		}
		n.Close()
	})
	return ends
}

// certify makes configurations of both ends. Every name makes the certificate
// larger.
func certify(t *testing.T, names int) (server, client *tls.Config) {
	t.Helper()
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), DNSNames: []string{"shop.example"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
	}
	for i := range names {
		template.DNSNames = append(template.DNSNames, fmt.Sprintf("branch-%03d.the-very-long-name-of-a.shop.example", i))
	}
	der, err := x509.CreateCertificate(nil, template, template, public, private)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(parsed)
	return &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: private}}},
		&tls.Config{RootCAs: pool, ServerName: "shop.example", ClientSessionCache: tls.NewLRUClientSessionCache(1)}
}

// #region packets
// packets names the QUIC packets in a datagram, by their first bytes. This part
// of a packet is not encrypted.
func packets(b []byte) (kinds []string) {
	for len(b) > 0 {
		if b[0]&0x80 == 0 {
			return append(kinds, "1-RTT") // no length: it fills the datagram
		}
		kind := []string{"Initial", "0-RTT", "Handshake", "Retry"}[b[0]>>4&3]
		kinds = append(kinds, kind)
		if kind == "Retry" {
			return kinds
		}
		at := 5                // first byte and version
		at += 1 + int(b[at])   // destination ID
		at += 1 + int(b[at])   // source ID
		if kind == "Initial" { // token
			n, size := varint(b[at:])
			at += size + n
		}
		n, size := varint(b[at:])
		b = b[at+size+n:]
	}
	return kinds
}

// varint reads an integer whose first two bits say how long it is.
func varint(b []byte) (value, size int) {
	size = 1 << (b[0] >> 6)
	value = int(b[0] & 0x3f)
	for _, c := range b[1:size] {
		value = value<<8 | int(c)
	}
	return value, size
}

// #endregion packets
