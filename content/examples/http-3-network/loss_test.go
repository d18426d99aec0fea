package network

import (
	"context"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/quic-go/quic-go"
	"github.com/quic-go/quic-go/testutils/simnet"
)

// #region handler
// takeTurns answers three requests with three pieces of 1,000 bytes each. The
// pieces leave in the order a b c a b c a b c, one millisecond apart.
func takeTurns() http.HandlerFunc {
	var arrived sync.WaitGroup
	arrived.Add(3)
	return func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			return // the request that opens the connection
		}
		arrived.Done()
		arrived.Wait()
		time.Sleep(time.Duration(r.URL.Path[1]-'a') * time.Millisecond)
		for range 3 {
			w.Write(make([]byte, 1000))
			http.NewResponseController(w).Flush()
			time.Sleep(3 * time.Millisecond)
		}
	}
}

// #endregion handler

// #region test
func TestLoss(t *testing.T) {
	for _, lost := range []int{0, 4} { // the fourth large datagram holds the second piece of a
		for _, c := range []struct {
			name string
			open func(*testing.T, []*simnet.SimConn) (http.RoundTripper, func())
		}{
			{"HTTP/3, a stream for each", threeStreams},
			{"HTTP/2, one ordered stream", oneStream},
		} {
			synctest.Test(t, func(t *testing.T) {
				large := 0
				ends := connect(t, func(p simnet.Packet) bool {
					if len(p.Data) < 1000 || len(p.Data) == 1280 || p.From.String() != host(2).String() {
						return false // small, or a padded packet of the handshake
					}
					large++
					return large == lost
				}, 2)
				rt, stop := c.open(t, ends)
				get(t, rt, http.MethodGet)
				time.Sleep(time.Second) // the line is quiet
				t.Logf("%-27s lost: %d  done: %s", c.name, lost, strings.Join(fetch(t, rt), " "))
				stop()
			})
		}
	}
}

// #endregion test

// fetch asks for a, b and c at once, and lists them in order of completion.
func fetch(t *testing.T, rt http.RoundTripper) (done []string) {
	type result struct {
		name string
		at   time.Duration
	}
	var mu sync.Mutex
	var list []result
	var all sync.WaitGroup
	start := time.Now()
	for _, name := range []string{"a", "b", "c"} {
		all.Go(func() {
			req, err := http.NewRequestWithContext(t.Context(), "GET", "https://shop.example/"+name, nil)
			if err != nil {
				t.Error(err)
				return
			}
			res, err := rt.RoundTrip(req)
			if err != nil {
				t.Error(err)
				return
			}
			defer res.Body.Close()
			if b, err := io.ReadAll(res.Body); err != nil || len(b) != 3000 {
				t.Error(len(b), err)
			}
			mu.Lock()
			defer mu.Unlock()
			list = append(list, result{name, time.Since(start)})
		})
	}
	all.Wait()
	slices.SortFunc(list, func(x, y result) int {
		if x.at != y.at {
			return int(x.at - y.at)
		}
		return strings.Compare(x.name, y.name)
	})
	for _, r := range list {
		done = append(done, r.name+" "+r.at.Round(10*time.Millisecond).String())
	}
	return done
}

// threeStreams is HTTP/3 as it is.
func threeStreams(t *testing.T, ends []*simnet.SimConn) (http.RoundTripper, func()) {
	serverTLS, clientTLS := certify(t, 0)
	stop := serve(t, ends[1], serverTLS, takeTurns(), false)
	tr := &quic.Transport{Conn: ends[0]}
	cc, hangUp := dial(t, tr, host(2), clientTLS)
	return cc, func() { hangUp(); stop(); tr.Close() }
}

// #region one
// oneStream lays HTTP/2 on a single stream of the same QUIC connection. So loss
// detection and repetition are the same, and only the order differs.
func oneStream(t *testing.T, ends []*simnet.SimConn) (http.RoundTripper, func()) {
	serverTLS, clientTLS := certify(t, 0)
	serverTLS.NextProtos, clientTLS.NextProtos = []string{"h2-on-one-stream"}, []string{"h2-on-one-stream"}
	conf := &quic.Config{DisablePathMTUDiscovery: true}
	server, client := &quic.Transport{Conn: ends[1]}, &quic.Transport{Conn: ends[0]}
	l, err := server.Listen(serverTLS, conf)
	if err != nil {
		t.Fatal(err)
	}
	conn, err := client.Dial(t.Context(), host(2), clientTLS, conf)
	if err != nil {
		t.Fatal(err)
	}
	var protocols http.Protocols
	protocols.SetUnencryptedHTTP2(true)
	srv := &http.Server{Handler: takeTurns(), Protocols: &protocols}
	go srv.Serve(listener{l})
	tr := &http.Transport{Protocols: &protocols, DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		stream, err := conn.OpenStreamSync(ctx)
		return streamConn{stream, conn}, err
	}}
	return plain{tr}, func() {
		tr.CloseIdleConnections()
		srv.Close()
		conn.CloseWithError(0, "")
		client.Close()
		server.Close()
	}
}

// #endregion one

// plain asks without TLS: the connection below has it already.
type plain struct{ rt http.RoundTripper }

func (p plain) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Scheme = "http"
	return p.rt.RoundTrip(r)
}

// A listener accepts the first stream of each connection.
type listener struct{ l *quic.Listener }

func (l listener) Accept() (net.Conn, error) {
	conn, err := l.l.Accept(context.Background())
	if err != nil {
		return nil, err
	}
	stream, err := conn.AcceptStream(context.Background())
	return streamConn{stream, conn}, err
}

func (l listener) Close() error   { return l.l.Close() }
func (l listener) Addr() net.Addr { return l.l.Addr() }

type streamConn struct {
	*quic.Stream
	conn *quic.Conn
}

func (s streamConn) Close() error         { s.CancelRead(0); return s.Stream.Close() }
func (s streamConn) LocalAddr() net.Addr  { return s.conn.LocalAddr() }
func (s streamConn) RemoteAddr() net.Addr { return s.conn.RemoteAddr() }
