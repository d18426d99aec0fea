package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"

	"github.com/quic-go/qpack"
	"github.com/quic-go/quic-go"
	"github.com/quic-go/quic-go/http3"
	"github.com/quic-go/quic-go/quicvarint"
)

// exchange speaks HTTP/3 by hand, on streams of quic-go.
func exchange() error {
	serverTLS, clientTLS, err := certify()
	if err != nil {
		return err
	}
	udp, err := net.ListenPacket("udp", "127.0.0.1:4433")
	if err != nil {
		return err
	}
	defer udp.Close()
	server := &http3.Server{TLSConfig: http3.ConfigureTLSConfig(serverTLS), Handler: http.HandlerFunc(
		func(w http.ResponseWriter, r *http.Request) {
			w.Header()["Date"] = nil // so that the trace is the same every day
			w.Header().Set("Content-Type", "text/plain")
			io.WriteString(w, "two apples\n")
		})}
	go server.Serve(udp)
	defer server.Close()

	// #region dial
	ctx := context.Background()
	clientTLS.NextProtos = []string{http3.NextProtoH3} // ALPN says what the streams mean
	conn, err := quic.DialAddr(ctx, "127.0.0.1:4433", clientTLS, nil)
	if err != nil {
		return err
	}
	defer conn.CloseWithError(0, "")
	control, err := conn.OpenUniStream()
	if err != nil {
		return err
	}
	settings := []byte{0x00, 0x04, 0x00} // a control stream with an empty SETTINGS frame
	if _, err := control.Write(settings); err != nil {
		return err
	}
	fmt.Printf("> stream %-2d  % x\n", control.StreamID(), settings)
	// #endregion dial
	for range 2 {
		if err := get(ctx, conn, "/cart"); err != nil {
			return err
		}
	}
	uni, err := conn.AcceptUniStream(ctx)
	if err != nil {
		return err
	}
	r := bufio.NewReader(uni)
	kind, err := quicvarint.Read(r)
	if err != nil {
		return err
	}
	typ, payload, err := readFrame(r)
	if err != nil {
		return err
	}
	fmt.Printf("< stream %-2d  %02x (control), %s of %d bytes\n", uni.StreamID(), kind, frameName[typ], len(payload))
	return nil
}

var frameName = map[uint64]string{0x0: "DATA", 0x1: "HEADERS", 0x4: "SETTINGS", 0x7: "GOAWAY"}

// #region get
// get sends one request on a stream of its own and shows all frames.
func get(ctx context.Context, conn *quic.Conn, path string) error {
	stream, err := conn.OpenStreamSync(ctx)
	if err != nil {
		return err
	}
	var block bytes.Buffer
	enc := qpack.NewEncoder(&block)
	for _, f := range []qpack.HeaderField{
		{Name: ":method", Value: "GET"}, {Name: ":scheme", Value: "https"},
		{Name: ":authority", Value: "shop.example"}, {Name: ":path", Value: path},
	} {
		if err := enc.WriteField(f); err != nil {
			return err
		}
	}
	b := quicvarint.Append(nil, 0x1) // HEADERS
	b = quicvarint.Append(b, uint64(block.Len()))
	b = append(b, block.Bytes()...)
	fmt.Printf("> stream %-2d  % x  HEADERS, then FIN\n", stream.StreamID(), b)
	if _, err := stream.Write(b); err != nil {
		return err
	}
	if err := stream.Close(); err != nil { // closes our direction only
		return err
	}
	return show(stream)
}

// #endregion get

func show(stream *quic.Stream) error {
	for r := bufio.NewReader(stream); ; {
		typ, payload, err := readFrame(r)
		if err == io.EOF {
			fmt.Printf("< stream %-2d  FIN\n", stream.StreamID())
			return nil
		}
		if err != nil {
			return err
		}
		text := fmt.Sprintf("%q", payload)
		if typ == 0x1 {
			if text, err = fields(payload); err != nil {
				return err
			}
		}
		fmt.Printf("< stream %-2d  %02x %02x ..  %s  %s\n", stream.StreamID(), typ, len(payload), frameName[typ], text)
	}
}

// #region frame
// readFrame reads type, length and payload. There is no stream number in it.
func readFrame(r *bufio.Reader) (typ uint64, payload []byte, err error) {
	if typ, err = quicvarint.Read(r); err != nil {
		return 0, nil, err
	}
	length, err := quicvarint.Read(r)
	if err != nil {
		return 0, nil, err
	}
	if length > 1<<16 {
		return 0, nil, fmt.Errorf("frame of %d bytes", length)
	}
	payload = make([]byte, length)
	_, err = io.ReadFull(r, payload)
	return typ, payload, err
}

// #endregion frame

// fields decodes a block of QPACK. The server's order of fields varies.
func fields(block []byte) (string, error) {
	var list []string
	for next := qpack.NewDecoder().Decode(block); ; {
		f, err := next()
		if err == io.EOF {
			slices.Sort(list) // and :status is the first
			return strings.Join(list, " "), nil
		}
		if err != nil {
			return "", err
		}
		list = append(list, f.Name+"="+f.Value)
	}
}
