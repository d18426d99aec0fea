package main

import (
	"bufio"
	"bytes"
	"compress/flate"
	"context"
	"fmt"
	"net"
	"net/http"

	"github.com/coder/websocket"
)

// #region messages
func messages() (list []string) {
	list = append(list, "Hello")
	for i := range 100 {
		list = append(list, fmt.Sprintf(`{"type":"price","symbol":"SYM%02d","bid":%d.%02d,"ask":%d.%02d,"seq":%d}`,
			i%10, 100+i%7, i, 101+i%7, i, 5000+i))
	}
	return list
}

// #endregion messages

// library sends with the compression of coder/websocket.
func library(mode websocket.CompressionMode) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ctx := context.Background()
		conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{CompressionMode: mode, CompressionThreshold: 1})
		if err != nil {
			return
		}
		defer conn.CloseNow()
		for _, m := range messages() {
			if conn.Write(ctx, websocket.MessageText, []byte(m)) != nil {
				return
			}
		}
		conn.Close(websocket.StatusNormalClosure, "")
	}
}

// byHand sends with compress/flate at level 6.
func byHand(takeover bool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		extension := "permessage-deflate"
		if !takeover {
			extension += "; server_no_context_takeover"
		}
		nc, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			return
		}
		defer nc.Close()
		out := bufio.NewWriter(nc)
		fmt.Fprintf(out, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"+
			"Sec-WebSocket-Accept: %s\r\nSec-WebSocket-Extensions: %s\r\n\r\n", accept(r.Header.Get("Sec-WebSocket-Key")), extension)
		if err := sendCompressed(out, messages(), takeover); err != nil {
			return
		}
		out.Flush()
		bufio.NewReader(nc).ReadByte() // until the client leaves
	}
}

// #region compress
// sendCompressed writes each message as a frame with RSV1 set.
func sendCompressed(out *bufio.Writer, list []string, takeover bool) error {
	var buf bytes.Buffer
	deflate, err := flate.NewWriter(&buf, 6)
	if err != nil {
		return err
	}
	for _, m := range list {
		buf.Reset()
		if !takeover {
			deflate.Reset(&buf) // forget all earlier messages
		}
		if _, err := deflate.Write([]byte(m)); err != nil {
			return err
		}
		if err := deflate.Flush(); err != nil {
			return err
		}
		// Every flush ends in the same four bytes, which are not sent.
		payload := bytes.TrimSuffix(buf.Bytes(), []byte{0x00, 0x00, 0xff, 0xff})
		f := frame{fin: true, rsv1: true, op: opText, payload: payload}
		if _, err := out.Write(f.bytes()); err != nil {
			return err
		}
	}
	return nil
}

// #endregion compress

// deflate counts the bytes that a server sends, by kind of compression.
func deflate() error {
	fmt.Println("                                  Hello  price 1  price 2  price 100  all 101")
	for _, m := range []struct {
		name string
		h    http.Handler
	}{
		{"no extension", library(websocket.CompressionDisabled)},
		{"library, each message alone", library(websocket.CompressionNoContextTakeover)},
		{"library, context takeover", library(websocket.CompressionContextTakeover)},
		{"level 6, each message alone", byHand(false)},
		{"level 6, context takeover", byHand(true)},
	} {
		sizes, err := count(m.h)
		if err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
		total := 0
		for _, n := range sizes {
			total += n
		}
		fmt.Printf("%-32s %6d %8d %8d %10d %8d\n", m.name, sizes[0], sizes[1], sizes[2], sizes[100], total)
	}
	return nil
}

// count reads all messages, checks them, and returns the sizes of their frames.
func count(h http.Handler) (sizes []int, err error) {
	ctx := context.Background()
	stop, err := serve(h)
	if err != nil {
		return nil, err
	}
	defer stop()
	tap := &tap{}
	conn, _, err := websocket.Dial(ctx, "ws://"+address, &websocket.DialOptions{
		CompressionMode: websocket.CompressionContextTakeover,
		HTTPClient:      &http.Client{Transport: &http.Transport{DialContext: tap.dial}},
	})
	if err != nil {
		return nil, err
	}
	defer conn.CloseNow()
	for _, want := range messages() {
		_, got, err := conn.Read(ctx)
		if err != nil {
			return nil, err
		}
		if string(got) != want {
			return nil, fmt.Errorf("got %q, want %q", got, want)
		}
	}
	_, data, _ := bytes.Cut(tap.data, []byte("\r\n\r\n"))
	for r := bytes.NewReader(data); len(sizes) < len(messages()); {
		before := r.Len()
		if _, err := readFrame(r, 1<<20); err != nil {
			return nil, err
		}
		sizes = append(sizes, before-r.Len())
	}
	return sizes, nil
}

// A tap keeps what the client reads.
type tap struct {
	net.Conn
	data []byte
}

func (t *tap) dial(ctx context.Context, network, address string) (net.Conn, error) {
	var d net.Dialer
	var err error
	t.Conn, err = d.DialContext(ctx, network, address)
	return t, err
}

func (t *tap) Read(p []byte) (int, error) {
	n, err := t.Conn.Read(p)
	t.data = append(t.data, p[:n]...)
	return n, err
}
