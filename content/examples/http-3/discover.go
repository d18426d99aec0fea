package main

import (
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/quic-go/quic-go"
	"github.com/quic-go/quic-go/http3"
)

const origin = "127.0.0.1:8443"

// #region client
// A client learns from Alt-Svc that an origin speaks HTTP/3, and goes back to
// TCP where UDP does not get through.
type client struct {
	tcp    *http.Client
	quic   *http3.Transport
	known  time.Time // HTTP/3 may be used until then
	broken time.Time // but not before then
}

func (c *client) get(path string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, "GET", "https://"+origin+path, nil)
	if err != nil {
		return "", err
	}
	note := ""
	if now := time.Now(); now.Before(c.known) && now.After(c.broken) {
		res, err := c.quic.RoundTrip(req)
		if err == nil {
			return finish(res, "")
		}
		c.broken = now.Add(5 * time.Minute)
		note = ", after QUIC failed"
	}
	res, err := c.tcp.Do(req) // GET is idempotent, so it may be sent again
	if err != nil {
		return "", err
	}
	if alt := res.Header.Get("Alt-Svc"); strings.HasPrefix(alt, `h3=":8443"; ma=`) {
		c.known = time.Now().Add(24 * time.Hour)
		note += ", Alt-Svc: " + alt
	}
	return finish(res, note)
}

// #endregion client

func finish(res *http.Response, note string) (string, error) {
	defer res.Body.Close()
	_, err := io.Copy(io.Discard, res.Body)
	return res.Proto + note, err
}

func discover() error {
	serverTLS, clientTLS, err := certify()
	if err != nil {
		return err
	}
	// #region servers
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "ok") })
	udp, err := net.ListenPacket("udp", origin)
	if err != nil {
		return err
	}
	h3 := &http3.Server{TLSConfig: http3.ConfigureTLSConfig(serverTLS), Handler: handler}
	go h3.Serve(udp)
	tcp, err := net.Listen("tcp", origin)
	if err != nil {
		return err
	}
	h2 := &http.Server{TLSConfig: serverTLS.Clone(), Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Alt-Svc", `h3=":8443"; ma=86400`)
		handler.ServeHTTP(w, r)
	})}
	go h2.ServeTLS(tcp, "", "")
	defer h2.Close()
	// #endregion servers

	c := &client{
		tcp: &http.Client{Transport: &http.Transport{TLSClientConfig: clientTLS.Clone(), ForceAttemptHTTP2: true}},
		quic: &http3.Transport{TLSClientConfig: clientTLS.Clone(),
			QUICConfig: &quic.Config{HandshakeIdleTimeout: 500 * time.Millisecond}},
	}
	ask := func(what string) error {
		answer, err := c.get("/")
		fmt.Printf("%-28s %s\n", what, answer)
		return err
	}
	for _, what := range []string{"first request", "second request", "third request"} {
		if err := ask(what); err != nil {
			return err
		}
	}
	// From here on UDP is swallowed, as by many a company's firewall.
	c.quic.Close()
	h3.Close()
	udp.Close()
	if udp, err = net.ListenPacket("udp", origin); err != nil {
		return err
	}
	defer udp.Close()
	c.quic = &http3.Transport{TLSClientConfig: (*tls.Config).Clone(clientTLS),
		QUICConfig: &quic.Config{HandshakeIdleTimeout: 500 * time.Millisecond}}
	defer c.quic.Close()
	for _, what := range []string{"UDP is blocked, new client", "and once more"} {
		if err := ask(what); err != nil {
			return err
		}
	}
	return nil
}
