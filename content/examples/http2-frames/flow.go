package main

import (
	"fmt"
	"net/http"

	"golang.org/x/net/http2"
)

// big answers with 60,000 bytes, more than half of a connection's window.
func big() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Write(make([]byte, 60000))
	})
}

// #region flow
// flow asks for two bodies of 60,000 bytes. The windows are those of the
// standard: 65,535 bytes for each stream, and 65,535 for all together.
func flow() error {
	c, err := open(big(), nil, true)
	if err != nil {
		return err
	}
	defer c.close()
	got := map[uint32]int{}

	if err := c.get(1, "/a"); err != nil {
		return err
	}
	if err := c.receive(got, ended(1)); err != nil {
		return err
	}
	if err := c.get(3, "/b"); err != nil {
		return err
	}
	if err := c.receive(got, func(http2.Frame) bool { return got[1]+got[3] == 65535 }); err != nil {
		return err
	}
	fmt.Printf("stream 1 has %d bytes, stream 3 has %d\n", got[1], got[3])

	for _, stream := range []uint32{3, 0} {
		if err := c.fr.WriteWindowUpdate(stream, 60000); err != nil {
			return err
		}
		before := got[3]
		last := ended(3)
		if stream == 3 { // a PING behind it is answered when the server has read both
			if err := c.fr.WritePing(false, [8]byte{1}); err != nil {
				return err
			}
			last = func(f http2.Frame) bool { return f.Header().Type == http2.FramePing }
		}
		if err := c.receive(got, last); err != nil {
			return err
		}
		fmt.Printf("WINDOW_UPDATE +60000 on stream %d: %d more bytes\n", stream, got[3]-before)
	}
	return nil
}

// #endregion flow

// receive counts the bytes of each stream until last is true.
func (c *conn) receive(got map[uint32]int, last func(http2.Frame) bool) error {
	_, err := c.until(func(f http2.Frame) bool {
		if d, ok := f.(*http2.DataFrame); ok {
			got[d.StreamID] += len(d.Data())
		}
		return last(f)
	})
	return err
}
