package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/coder/websocket"
)

const address = "localhost:8080"

// serve starts h on the fixed address and returns what stops it.
func serve(h http.Handler) (stop func(), err error) {
	l, err := net.Listen("tcp", address)
	if err != nil {
		return nil, err
	}
	srv := &http.Server{Handler: h}
	go srv.Serve(l)
	return func() { srv.Close() }, nil
}

// #region echo
// echo answers each message with the same message, until the client leaves.
func echo(checkText bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Date"] = nil // so that the trace is the same every day
		conn, err := websocket.Accept(w, r, nil)
		if err != nil {
			return // Accept has answered already
		}
		defer conn.CloseNow()
		conn.SetReadLimit(70_000)
		for ctx := context.Background(); ; {
			kind, message, err := conn.Read(ctx)
			if err != nil {
				return
			}
			if checkText && kind == websocket.MessageText && !utf8.Valid(message) {
				conn.Close(websocket.StatusInvalidFramePayloadData, "text is not UTF-8")
				return
			}
			if err := conn.Write(ctx, kind, message); err != nil {
				return
			}
		}
	})
}

// #endregion echo

// A client writes and reads single frames on a TCP connection.
type client struct {
	net.Conn
	r *bufio.Reader
}

// dial connects and sends the lines of a request.
func dial(lines ...string) (*client, error) {
	nc, err := net.Dial("tcp", address)
	if err != nil {
		return nil, err
	}
	c := &client{nc, bufio.NewReader(nc)}
	_, err = io.WriteString(c, strings.Join(lines, "\r\n")+"\r\n\r\n")
	return c, err
}

// open performs the handshake, and fails unless the answer is 101.
func open() (*client, error) {
	c, err := dial(request...)
	if err != nil {
		return nil, err
	}
	res, err := http.ReadResponse(c.r, nil)
	if err != nil {
		return nil, err
	}
	if res.StatusCode != http.StatusSwitchingProtocols {
		return nil, fmt.Errorf("status %s", res.Status)
	}
	return c, nil
}

// send writes a frame and shows its bytes.
func (c *client) send(f frame) error {
	show(">", f)
	_, err := c.Write(f.bytes())
	return err
}

// receive reads a frame and shows its bytes.
func (c *client) receive() (frame, error) {
	f, err := readFrame(c.r, 1<<20)
	if err == nil {
		show("<", f)
	}
	return f, err
}

// #region show
func show(direction string, f frame) {
	b := f.bytes()
	dots := ""
	if len(b) > 14 {
		b, dots = b[:14], " .."
	}
	fmt.Printf("%s %-45s %v\n", direction, fmt.Sprintf("% x", b)+dots, f)
}

// #endregion show
