package main

import (
	"bufio"
	"crypto/sha1"
	"encoding/base64"
	"fmt"
	"net/http"
	"strings"
)

// request is an opening handshake with the key of RFC 6455's example.
var request = []string{
	"GET /prices HTTP/1.1",
	"Host: localhost:8080",
	"Connection: Upgrade",
	"Upgrade: websocket",
	"Sec-WebSocket-Version: 13",
	"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
}

// #region accept
// accept computes what the server has to answer for a key.
func accept(key string) string {
	sum := sha1.Sum([]byte(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// #endregion accept

func handshake() error {
	stop, err := serve(echo(false))
	if err != nil {
		return err
	}
	defer stop()
	c, err := dial(request...)
	if err != nil {
		return err
	}
	defer c.Close()
	fmt.Println("# #region open")
	for _, line := range request {
		fmt.Println(">", line)
	}
	for line := ""; line != "\r\n"; {
		if line, err = c.r.ReadString('\n'); err != nil {
			return err
		}
		fmt.Println("<", strings.TrimSpace(line))
	}
	fmt.Println("computed:", accept("dGhlIHNhbXBsZSBub25jZQ=="))
	fmt.Println("# #endregion open")

	fmt.Println("# #region refused")
	for _, c := range []struct{ name, from, to string }{
		{"Connection removed by a proxy", "Connection: Upgrade", "Connection: close"},
		{"version 8", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Version: 8"},
		{"a key of 5 bytes", "dGhlIHNhbXBsZSBub25jZQ==", "c2hvcnQ="},
		{"POST", "GET", "POST"},
		{"another origin", "Upgrade: websocket", "Upgrade: websocket\r\nOrigin: https://evil.example"},
	} {
		if err := try(c.name, c.from, c.to); err != nil {
			return err
		}
	}
	fmt.Println("# #endregion refused")
	return nil
}

// try sends the handshake with one change, and shows the status.
func try(name, from, to string) error {
	c, err := dial(strings.Replace(strings.Join(request, "\r\n"), from, to, 1))
	if err != nil {
		return err
	}
	defer c.Close()
	res, err := http.ReadResponse(bufio.NewReader(c.r), nil)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	hint := ""
	if v := res.Header.Get("Sec-WebSocket-Version"); v != "" {
		hint = ", Sec-WebSocket-Version: " + v
	}
	fmt.Printf("%-30s %s%s\n", name, res.Status, hint)
	return nil
}
