package network

import (
	"crypto/tls"
	"fmt"
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
	"github.com/quic-go/quic-go/http3"
	"github.com/quic-go/quic-go/testutils/simnet"
)

var hello = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "hello") })

// #region test
func TestRoundTrips(t *testing.T) {
	for _, c := range []struct {
		name string
		run  func(t *testing.T, first func(what string, start time.Time))
	}{
		{"TCP and TLS 1.2", overTCP(tls.VersionTLS12)},
		{"TCP and TLS 1.3", overTCP(tls.VersionTLS13)},
		{"QUIC", overQUIC(0, false)},
		{"QUIC, a large certificate", overQUIC(200, false)},
		{"QUIC, the server asks with Retry", overQUIC(0, true)},
	} {
		synctest.Test(t, func(t *testing.T) {
			c.run(t, func(what string, start time.Time) {
				t.Logf("%-34s %-13s %3d ms = %.1f round trips", c.name, what,
					time.Since(start).Milliseconds(), float64(time.Since(start))/float64(roundTrip))
			})
		})
	}
}

// #endregion test

// overTCP asks twice, on a fresh connection each time.
func overTCP(version uint16) func(*testing.T, func(string, time.Time)) {
	return func(t *testing.T, first func(string, time.Time)) {
		serverTLS, clientTLS := certify(t, 0)
		l := newTCP()
		srv := &http.Server{Handler: hello, TLSConfig: serverTLS}
		go srv.ServeTLS(l, "", "")
		clientTLS.MaxVersion = version
		tr := &http.Transport{DialContext: l.dial, TLSClientConfig: clientTLS}
		for _, what := range []string{"first visit", "second visit"} {
			start := time.Now()
			get(t, tr, http.MethodGet)
			first(what, start)
			tr.CloseIdleConnections()
			time.Sleep(time.Second)
		}
		srv.Close()
	}
}

// overQUIC asks twice, the second time with early data.
func overQUIC(names int, retry bool) func(*testing.T, func(string, time.Time)) {
	return func(t *testing.T, first func(string, time.Time)) {
		ends := connect(t, nil, 2)
		serverTLS, clientTLS := certify(t, names)
		if names > 0 {
			t.Logf("%-34s has %d bytes", "the large certificate", len(serverTLS.Certificates[0].Certificate[0]))
		}
		stop := serve(t, ends[1], serverTLS, hello, retry)
		tr := &quic.Transport{Conn: ends[0]}
		for _, method := range []string{http.MethodGet, http3.MethodGet0RTT} {
			start := time.Now()
			cc, close := dial(t, tr, host(2), clientTLS)
			get(t, cc, method)
			first(map[string]string{http.MethodGet: "first visit", http3.MethodGet0RTT: "second visit"}[method], start)
			time.Sleep(time.Second) // the session ticket arrives after the answer
			close()
			time.Sleep(time.Second)
		}
		stop()
		tr.Close()
	}
}

// #region serve
// serve starts HTTP/3 with early data allowed.
func serve(t *testing.T, conn net.PacketConn, conf *tls.Config, h http.Handler, retry bool) (stop func()) {
	tr := &quic.Transport{Conn: conn, VerifySourceAddress: func(net.Addr) bool { return retry }}
	l, err := tr.ListenEarly(http3.ConfigureTLSConfig(conf), &quic.Config{Allow0RTT: true, DisablePathMTUDiscovery: true})
	if err != nil {
		t.Fatal(err)
	}
	srv := &http3.Server{Handler: h}
	go srv.ServeListener(l)
	return func() { srv.Close(); l.Close(); tr.Close() }
}

// #endregion serve

// dial opens a connection, with early data if the client has a ticket.
func dial(t *testing.T, tr *quic.Transport, to net.Addr, conf *tls.Config) (*http3.ClientConn, func()) {
	t.Helper()
	conf = conf.Clone()
	conf.NextProtos = []string{http3.NextProtoH3}
	conn, err := tr.DialEarly(t.Context(), to, conf, &quic.Config{DisablePathMTUDiscovery: true})
	if err != nil {
		t.Fatal(err)
	}
	return (&http3.Transport{}).NewClientConn(conn), func() { conn.CloseWithError(0, "") }
}

func get(t *testing.T, rt http.RoundTripper, method string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, "https://shop.example/", nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := rt.RoundTrip(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if _, err := io.ReadAll(res.Body); err != nil {
		t.Fatal(err)
	}
}

// #region watch
// TestHandshakePackets lists, for a first and a second visit, when each end sends
// a kind of packet for the first time.
func TestHandshakePackets(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var start time.Time
		var seen []string
		ends := connect(t, func(p simnet.Packet) bool {
			mu.Lock()
			defer mu.Unlock()
			who := "server"
			if p.From.String() == host(1).String() {
				who = "client"
			}
			for _, kind := range packets(p.Data) {
				what := who + " sends " + kind
				if !slices.ContainsFunc(seen, func(line string) bool { return strings.HasSuffix(line, what) }) {
					seen = append(seen, fmt.Sprintf("%3d ms  %s", time.Since(start).Milliseconds(), what))
				}
			}
			return false
		}, 2)
		serverTLS, clientTLS := certify(t, 0)
		stop := serve(t, ends[1], serverTLS, hello, false)
		tr := &quic.Transport{Conn: ends[0]}
		for _, method := range []string{http.MethodGet, http3.MethodGet0RTT} {
			mu.Lock()
			start, seen = time.Now(), nil
			mu.Unlock()
			cc, close := dial(t, tr, host(2), clientTLS)
			get(t, cc, method)
			took := time.Since(start)
			time.Sleep(time.Millisecond) // for what is sent in the same instant
			mu.Lock()
			slices.Sort(seen)
			t.Logf("%s, answered after %v\n%s", method, took, strings.Join(seen, "\n"))
			mu.Unlock()
			time.Sleep(time.Second)
			close()
			time.Sleep(time.Second)
		}
		stop()
		tr.Close()
	})
}

// #endregion watch
