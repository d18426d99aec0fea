package main

import (
	"fmt"
	"io"
	"net/http"

	"golang.org/x/net/http2"
	"golang.org/x/net/http2/hpack"
)

func hello() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Date"] = nil // so that each run has the same bytes
		w.Header().Set("Content-Type", "text/plain")
		io.WriteString(w, "this is "+r.URL.Path)
	})
}

// exchange prints the frames of two requests, and of one that is reset.
func exchange() error {
	c, err := open(hello(), nil, false)
	if err != nil {
		return err
	}
	defer c.close()
	for i, path := range []string{"/cart", "/cart"} {
		stream := uint32(2*i + 1)
		if err := c.get(stream, path); err != nil {
			return err
		}
		if _, err := c.until(ended(stream)); err != nil {
			return err
		}
	}
	c.print(">", 3, "WINDOW_UPDATE", "+0, which is an error of the stream")
	if err := c.fr.WriteRawFrame(http2.FrameWindowUpdate, 0, 3, make([]byte, 4)); err != nil {
		return err
	}
	_, err = c.until(func(f http2.Frame) bool { return f.Header().Type == http2.FrameRSTStream })
	return err
}

// #region hpack
// fields encodes four fields twice, one of them with a new value, and prints
// each one's bytes and what a decoder makes of them.
func fields() error {
	c := &conn{}
	enc := hpack.NewEncoder(&c.block)
	dec := hpack.NewDecoder(4096, nil)
	for n := 1; n <= 2; n++ {
		fmt.Println("request", n)
		for _, f := range []hpack.HeaderField{
			{Name: ":method", Value: "GET"}, {Name: ":path", Value: "/cart"},
			{Name: "x-trace", Value: fmt.Sprintf("trace-%d", n)},
			{Name: "authorization", Value: "Bearer 7f3a", Sensitive: true},
		} {
			c.block.Reset()
			if err := enc.WriteField(f); err != nil {
				return err
			}
			got, err := dec.DecodeFull(c.block.Bytes())
			if err != nil {
				return err
			}
			fmt.Printf("  %-26s %2d  % x\n", got[0].Name+": "+got[0].Value, c.block.Len(), c.block.Bytes())
		}
	}
	return nil
}

// #endregion hpack
