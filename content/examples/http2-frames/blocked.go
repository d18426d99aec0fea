package main

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"

	"golang.org/x/net/http2"
)

// blocked records what the server sends for three streams, cuts it into
// segments, and asks what a receiver can read while one segment is missing.
func blocked() error {
	var turn = []chan bool{make(chan bool, 1), make(chan bool, 1), make(chan bool, 1)}
	path := map[string]int{"/a": 0, "/b": 1, "/c": 2}
	c, err := open(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		me := path[r.URL.Path]
		w.Header()["Date"] = nil
		w.Header().Set("Content-Type", "text/plain")
		for range 2 { // the three handlers take turns
			<-turn[me]
			w.Write(make([]byte, 700))
			http.NewResponseController(w).Flush()
			turn[(me+1)%3] <- true
		}
	}), nil, true)
	if err != nil {
		return err
	}
	defer c.close()
	rec := &recorder{Conn: c.nc}
	c.fr = http2.NewFramer(c.nc, rec)
	for i, p := range []string{"/a", "/b", "/c"} {
		if err := c.get(uint32(2*i+1), p); err != nil {
			return err
		}
	}
	turn[0] <- true
	for data := 0; data < 6; {
		f, err := c.fr.ReadFrame()
		if err != nil {
			return err
		}
		if d, ok := f.(*http2.DataFrame); ok && len(d.Data()) > 0 {
			data++
		}
	}
	// #region lost
	const segment = 1000
	all := rec.in.Bytes()
	fmt.Println("frames sent:               ", frames(all))
	fmt.Println("readable without segment 2:", frames(all[:segment]))
	fmt.Println("readable once it is there: ", frames(all))
	// #endregion lost
	fmt.Printf("segments that had arrived:   %d of %d\n", (len(all)+segment-1)/segment-1, (len(all)+segment-1)/segment)
	return nil
}

// frames lists the complete frames with data, by stream.
func frames(b []byte) (list []string) {
	fr := http2.NewFramer(io.Discard, bytes.NewReader(b))
	for {
		f, err := fr.ReadFrame()
		if err != nil {
			return list
		}
		if d, ok := f.(*http2.DataFrame); ok && len(d.Data()) > 0 {
			list = append(list, fmt.Sprint("stream ", d.StreamID))
		}
	}
}

type recorder struct {
	net.Conn
	in bytes.Buffer
}

func (r *recorder) Read(p []byte) (int, error) {
	n, err := r.Conn.Read(p)
	r.in.Write(p[:n])
	return n, err
}
