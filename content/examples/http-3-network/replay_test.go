package network

import (
	"crypto/rand"
	"io"
	"net/http"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/quic-go/quic-go"
	"github.com/quic-go/quic-go/http3"
	"github.com/quic-go/quic-go/testutils/simnet"
)

// #region test
func TestReplay(t *testing.T) {
	for _, guarded := range []bool{false, true} {
		synctest.Test(t, func(t *testing.T) {
			var recorded [][]byte
			var recording atomic.Bool
			ends := connect(t, func(p simnet.Packet) bool {
				if recording.Load() && p.From.String() == host(1).String() {
					recorded = append(recorded, p.Data) // read only when the line is quiet
				}
				return false
			}, 4)
			// Hosts 2 and 3 are replicas. They share the key of their tickets.
			serverTLS, clientTLS := certify(t, 0)
			var key [32]byte
			rand.Read(key[:])
			serverTLS.SetSessionTicketKeys([][32]byte{key})
			var booked ledger
			for n := 2; n <= 3; n++ {
				h := booked.replica(n - 1)
				if guarded {
					h = notEarly(h)
				}
				defer serve(t, ends[n-1], serverTLS, h, false)()
			}
			tr := &quic.Transport{Conn: ends[0]}
			defer tr.Close()

			// A first visit leaves a ticket.
			cc, hangUp := dial(t, tr, host(2), clientTLS)
			get(t, cc, http.MethodGet)
			time.Sleep(time.Second)
			hangUp()
			time.Sleep(time.Second)

			// The second one sends an order as early data.
			recording.Store(true)
			cc, hangUp = dial(t, tr, host(2), clientTLS)
			status := post(t, cc)
			recording.Store(false)
			t.Logf("guarded %-5v the client's early POST: %d, booked at %v", guarded, status, &booked)
			if status == http.StatusTooEarly {
				status = post(t, cc) // the handshake is complete by now
				t.Logf("guarded %-5v again after the handshake: %d, booked at %v", guarded, status, &booked)
			}
			hangUp()

			// Somebody on the way sends the same datagrams to the other replica.
			time.Sleep(time.Second)
			attacker := ends[3]
			for _, p := range recorded {
				attacker.WriteTo(p, host(3))
			}
			time.Sleep(time.Second)
			t.Logf("guarded %-5v after the replay, booked at %v", guarded, &booked)

			// And a minute later to the first one again.
			time.Sleep(time.Minute)
			for _, p := range recorded {
				attacker.WriteTo(p, host(2))
			}
			time.Sleep(time.Second)
			t.Logf("guarded %-5v after one more, at replica 1, booked at %v", guarded, &booked)
		})
	}
}

// #endregion test

// #region post
// post sends a request without waiting for the handshake. RoundTrip of quic-go
// sends early only what is asked for with the method GET_0RTT or HEAD_0RTT.
func post(t *testing.T, cc *http3.ClientConn) int {
	req, err := http.NewRequestWithContext(t.Context(), "POST", "https://shop.example/orders", nil)
	if err != nil {
		t.Fatal(err)
	}
	stream, err := cc.OpenRequestStream(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := stream.SendRequestHeader(req); err != nil {
		t.Fatal(err)
	}
	stream.Close()
	res, err := stream.ReadResponse()
	if err != nil {
		t.Fatal(err)
	}
	io.Copy(io.Discard, res.Body)
	return res.StatusCode
}

// #endregion post
