package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"syscall"
	"time"
)

const host = "shop.example.com" // the test certificate is valid for it

// delays says where a page load is made slow.
type delays struct{ dns, tcp, tls, wait, body time.Duration }

// site starts a name server and an HTTPS server, and returns a client for them.
func site(d delays) (client *http.Client, url string, names *nameServer, stop func(), err error) {
	names, err = startNameServer(d.dns, netip.MustParseAddr("127.0.0.1"))
	if err != nil {
		return nil, "", nil, nil, err
	}
	srv := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(d.wait)
		fmt.Fprint(w, "<!doctype html>")
		http.NewResponseController(w).Flush()
		time.Sleep(d.body)
		fmt.Fprint(w, "<title>Shop</title>")
	}))
	srv.EnableHTTP2 = true
	srv.TLS = &tls.Config{GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
		time.Sleep(d.tls)
		return nil, nil
	}}
	srv.StartTLS()

	roots := x509.NewCertPool()
	roots.AddCert(srv.Certificate())
	dialer := &net.Dialer{
		Resolver: names.resolver(),
		ControlContext: func(context.Context, string, string, syscall.RawConn) error {
			time.Sleep(d.tcp)
			return nil
		},
	}
	tr := &http.Transport{
		DialContext:       dialer.DialContext,
		ForceAttemptHTTP2: true,
		TLSClientConfig:   &tls.Config{RootCAs: roots, ClientSessionCache: tls.NewLRUClientSessionCache(8)},
	}
	_, port, err := net.SplitHostPort(srv.Listener.Addr().String())
	stop = func() {
		tr.CloseIdleConnections()
		srv.Close()
		names.close()
	}
	return &http.Client{Transport: tr}, "https://" + net.JoinHostPort(host, port) + "/", names, stop, err
}

// #region steps
func steps() error {
	client, url, names, stop, err := site(delays{})
	if err != nil {
		return err
	}
	defer stop()
	fmt.Println("request          DNS  TCP  TLS      protocol  connection")
	for _, name := range []string{"first", "second", "after a close"} {
		if name == "after a close" {
			client.CloseIdleConnections()
		}
		t, err := measure(client, url)
		if err != nil {
			return err
		}
		shake := "-"
		if t.had("connectEnd") {
			shake = map[bool]string{false: "full", true: "resumed"}[t.resumed]
		}
		fmt.Printf("%-16s %-4s %-4s %-8s %-9s %s\n", name, yes(t.had("domainLookupEnd")),
			yes(t.had("connectStart")), shake, t.proto, map[bool]string{false: "new", true: "reused"}[t.reused])
	}
	fmt.Println("questions to the name server:", names.queries.Load())
	return nil
}

// #endregion steps

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "-"
}

// #region slow
func slow() error {
	const long = time.Second
	fmt.Println("made slow         longest phase")
	for _, c := range []struct {
		what string
		d    delays
	}{
		{"name server", delays{dns: long}},
		{"connect", delays{tcp: long}},
		{"handshake", delays{tls: long}},
		{"handler", delays{wait: long}},
		{"rest of the body", delays{body: long}},
	} {
		client, url, _, stop, err := site(c.d)
		if err != nil {
			return err
		}
		t, err := measure(client, url)
		stop()
		if err != nil {
			return err
		}
		fmt.Printf("%-17s %s\n", c.what, t.longest())
	}
	return nil
}

// #endregion slow
