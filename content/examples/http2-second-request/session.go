package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"sync"
	"sync/atomic"
	"time"
)

const origin = "http://shop.example"

// #region handler
// order is the one handler of the experiment. It sets Date itself: the date
// that net/http adds follows the clock, and the bytes would follow the date.
// Here the clock moves by tick from one response to the next.
func order(tick time.Duration) http.Handler {
	var served atomic.Int64
	start := time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		now := start.Add(tick * time.Duration(served.Add(1)-1))
		h := w.Header()
		h.Set("Date", now.Format(http.TimeFormat))
		h.Set("Content-Type", "application/json")
		h.Set("Cache-Control", "private, no-store")
		h.Set("Vary", "Cookie, Accept-Encoding")
		h.Set("X-Content-Type-Options", "nosniff")
		io.WriteString(w, `{"id":4711,"state":"paid","total":"129.90","currency":"EUR"}`+"\n")
	})
}

// #endregion handler

// #region headers
// browserHeaders is the header of a fetch() call from a page of the same site:
// invented values, ordinary names and lengths.
func browserHeaders() http.Header {
	return http.Header{
		"User-Agent":      {"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"},
		"Accept":          {"application/json"},
		"Accept-Language": {"en-GB,en;q=0.5"},
		"Accept-Encoding": {"gzip, deflate, br"},
		"Referer":         {"http://shop.example/account/orders"},
		"Sec-Fetch-Dest":  {"empty"},
		"Sec-Fetch-Mode":  {"cors"},
		"Sec-Fetch-Site":  {"same-origin"},
		"Cookie":          {"session=9b2f6c1e04d87a53b1c9e6f20d4a7785; theme=dark; consent=essential.2026-01-15"},
	}
}

// #endregion headers

// A pair is a header field as the client's encoder was given it.
type pair struct{ name, value string }

// A session is one client connection to one server.
type session struct {
	http2 bool
	cc    *http.ClientConn
	wire  *wire
	srv   *http.Server

	sent [][]pair // the fields of each request, in the order of the wire
	out  []int    // HTTP/1.1 only: bytes of each request
	in   []int    // HTTP/1.1 only: bytes of each response
}

// #region open
// open starts a server on the loopback interface and connects to it. The same
// handler serves both protocols; neither uses TLS.
func open(http2 bool, handler http.Handler) (*session, error) {
	var protocols http.Protocols
	protocols.SetHTTP1(!http2)
	protocols.SetUnencryptedHTTP2(http2)

	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s := &session{http2: http2}
	s.srv = &http.Server{Handler: handler, Protocols: &protocols}
	go s.srv.Serve(l)

	tr := &http.Transport{
		Protocols: &protocols,
		// shop.example is not looked up: every dial reaches the listener.
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			var d net.Dialer
			c, err := d.DialContext(ctx, "tcp", l.Addr().String())
			if err != nil {
				return nil, err
			}
			s.wire = record(c)
			return s.wire, nil
		},
	}
	s.cc, err = tr.NewClientConn(context.Background(), "http", "shop.example:80")
	if err != nil {
		s.srv.Close()
		return nil, err
	}
	if http2 {
		s.settle()
	}
	return s, nil
}

// settle waits until both sides have exchanged and acknowledged settings.
// Without it the first request races with the server's SETTINGS frame.
func (s *session) settle() {
	s.wire.until(func(out, in []byte) bool {
		return len(out) > len(preface) &&
			has(parseFrames(out[len(preface):]), "SETTINGS ack") &&
			has(parseFrames(in), "SETTINGS ack") &&
			has(parseFrames(in), "WINDOW_UPDATE")
	})
}

// #endregion open

func (s *session) close() {
	s.cc.Close()
	s.srv.Close()
}

// get sends one request, reads the whole response and notes what it cost.
func (s *session) get(path string, h http.Header) error {
	var mu sync.Mutex
	var sent []pair
	ctx := httptrace.WithClientTrace(context.Background(), &httptrace.ClientTrace{
		WroteHeaderField: func(name string, values []string) {
			mu.Lock()
			defer mu.Unlock()
			for _, v := range values {
				sent = append(sent, pair{name, v})
			}
		},
	})
	req, err := http.NewRequestWithContext(ctx, "GET", origin+path, nil)
	if err != nil {
		return err
	}
	req.Header = h.Clone()

	out0, in0 := s.wire.bytes()
	res, err := s.cc.RoundTrip(req)
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, res.Body)
	if err = errors.Join(err, res.Body.Close()); err != nil {
		return err
	}
	if want := map[bool]int{false: 1, true: 2}[s.http2]; res.StatusCode != 200 || res.ProtoMajor != want {
		return fmt.Errorf("got %s %s", res.Proto, res.Status)
	}
	out1, in1 := s.wire.bytes()

	mu.Lock()
	defer mu.Unlock()
	s.sent = append(s.sent, sent)
	s.out = append(s.out, len(out1)-len(out0))
	s.in = append(s.in, len(in1)-len(in0))
	return nil
}

// frames returns what an HTTP/2 session has carried, in both directions.
func (s *session) frames() (out, in []frame) {
	o, i := s.wire.bytes()
	return parseFrames(o[len(preface):]), parseFrames(i)
}

// streamOf is the stream of the n-th request, counted from 0: clients use odd
// numbers, and this one opens its streams one after the other.
func streamOf(n int) uint32 { return uint32(2*n + 1) }
