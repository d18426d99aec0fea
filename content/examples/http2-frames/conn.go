package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"strings"

	"golang.org/x/net/http2"
	"golang.org/x/net/http2/hpack"
)

// A conn is a client that writes and reads single frames, against a server of
// net/http that speaks HTTP/2 without TLS.
type conn struct {
	srv   *http.Server
	nc    net.Conn
	fr    *http2.Framer
	enc   *hpack.Encoder
	block bytes.Buffer // what enc writes to
	quiet bool
}

// #region open
// open starts the server, connects, and exchanges the settings.
func open(h http.Handler, conf *http.HTTP2Config, quiet bool) (*conn, error) {
	var protocols http.Protocols
	protocols.SetUnencryptedHTTP2(true)
	c := &conn{quiet: quiet}
	c.srv = &http.Server{Handler: h, Protocols: &protocols, HTTP2: conf, ErrorLog: log.New(io.Discard, "", 0)}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	go c.srv.Serve(l)
	if c.nc, err = net.Dial("tcp", l.Addr().String()); err != nil {
		return nil, err
	}
	c.fr = http2.NewFramer(c.nc, c.nc)
	c.fr.ReadMetaHeaders = hpack.NewDecoder(4096, nil)
	c.enc = hpack.NewEncoder(&c.block)

	if _, err := io.WriteString(c.nc, http2.ClientPreface); err != nil {
		return nil, err
	}
	c.print(">", 0, "preface", fmt.Sprintf("%q", http2.ClientPreface))
	// Waiting for this frame fixes the order of what follows.
	if _, err := c.until(func(f http2.Frame) bool { return f.Header().Type == http2.FrameWindowUpdate }); err != nil {
		return nil, err
	}
	c.print(">", 0, "SETTINGS", "none, so the defaults hold")
	if err := c.fr.WriteSettings(); err != nil {
		return nil, err
	}
	if _, err := c.until(func(f http2.Frame) bool {
		s, ok := f.(*http2.SettingsFrame)
		return ok && s.IsAck()
	}); err != nil {
		return nil, err
	}
	c.print(">", 0, "SETTINGS", "ACK")
	return c, c.fr.WriteSettingsAck()
}

// #endregion open

func (c *conn) close() {
	c.nc.Close()
	c.srv.Close()
}

// #region get
// get sends HEADERS with END_STREAM: a request without a body.
func (c *conn) get(stream uint32, path string) error {
	c.block.Reset()
	for _, f := range []hpack.HeaderField{
		{Name: ":method", Value: "GET"}, {Name: ":scheme", Value: "http"},
		{Name: ":authority", Value: "shop.example"}, {Name: ":path", Value: path},
	} {
		if err := c.enc.WriteField(f); err != nil {
			return err
		}
	}
	c.print(">", stream, "HEADERS", fmt.Sprintf("END_STREAM  GET %s in %d bytes: % x", path, c.block.Len(), c.block.Bytes()))
	return c.fr.WriteHeaders(http2.HeadersFrameParam{
		StreamID: stream, BlockFragment: c.block.Bytes(), EndHeaders: true, EndStream: true,
	})
}

// #endregion get

// until reads frames up to the first one for which last is true.
func (c *conn) until(last func(http2.Frame) bool) (seen []http2.Frame, err error) {
	for {
		f, err := c.fr.ReadFrame()
		if err != nil {
			return seen, err
		}
		c.show(f)
		seen = append(seen, f)
		if last(f) {
			return seen, nil
		}
	}
}

// ended is true for the frame that ends the stream.
func ended(stream uint32) func(http2.Frame) bool {
	return func(f http2.Frame) bool {
		return f.Header().StreamID == stream && f.Header().Flags.Has(http2.FlagDataEndStream)
	}
}

func (c *conn) show(f http2.Frame) {
	h, text := f.Header(), ""
	switch f := f.(type) {
	case *http2.SettingsFrame:
		var list []string
		f.ForeachSetting(func(s http2.Setting) error {
			list = append(list, s.String())
			return nil
		})
		text = strings.Join(list, " ")
		if f.IsAck() {
			text = "ACK"
		}
	case *http2.MetaHeadersFrame:
		for _, field := range f.Fields {
			text += field.Name + "=" + field.Value + " "
		}
	case *http2.DataFrame:
		text = fmt.Sprintf("%d bytes", len(f.Data()))
	case *http2.WindowUpdateFrame:
		text = fmt.Sprintf("+%d", f.Increment)
	case *http2.RSTStreamFrame:
		text = f.ErrCode.String()
	case *http2.GoAwayFrame:
		text = fmt.Sprintf("last stream %d, %v", f.LastStreamID, f.ErrCode)
	case *http2.PingFrame:
		text = "ACK"
	}
	if h.StreamID != 0 && h.Flags.Has(http2.FlagDataEndStream) {
		text = "END_STREAM  " + text
	}
	c.print("<", h.StreamID, h.Type.String(), text)
}

func (c *conn) print(direction string, stream uint32, kind, text string) {
	if !c.quiet {
		fmt.Println(strings.TrimRight(fmt.Sprintf("%s %d  %-14s %s", direction, stream, kind, text), " "))
	}
}
