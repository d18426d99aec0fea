package main

import (
	"fmt"
	"net/http"
)

// #region script
// A step is one request of the experiment.
type step struct {
	what   string
	path   string
	header http.Header
}

// script is the same request three times; then one thing changes at a time.
func script() []step {
	return []step{
		{"first", "/api/orders/4711", browserHeaders()},
		{"same again", "/api/orders/4711", browserHeaders()},
		{"same again", "/api/orders/4711", browserHeaders()},
		{"traceparent is new", "/api/orders/4711", traced(1)},
		{"traceparent changes", "/api/orders/4711", traced(2)},
		{"path changes", "/api/orders/4712", traced(2)},
	}
}

// #endregion script

// traced adds a W3C trace context header that differs for every n.
func traced(n uint64) http.Header {
	id := n * 0x9e3779b97f4a7c15 // spreads n over all the digits
	h := browserHeaders()
	h.Set("Traceparent", fmt.Sprintf("00-%016x%016x-%016x-01", id, ^id, id^0x5bd1e9955bd1e995))
	return h
}

// play sends the steps over one connection, one after the other.
func play(http2 bool, handler http.Handler, steps []step) (*session, error) {
	s, err := open(http2, handler)
	if err != nil {
		return nil, err
	}
	for _, st := range steps {
		if err := s.get(st.path, st.header); err != nil {
			s.close()
			return nil, err
		}
	}
	return s, nil
}

// cost is what one exchange takes on the wire.
type cost struct{ out, in int }

// costs lists the exchanges of a session; over HTTP/2, by stream.
func (s *session) costs() (list []cost) {
	for n := range s.sent {
		if !s.http2 {
			list = append(list, cost{s.out[n], s.in[n]})
			continue
		}
		out, in := s.frames()
		list = append(list, cost{onStream(out, streamOf(n)), onStream(in, streamOf(n))})
	}
	return list
}

// both plays the same steps over both protocols and returns the costs. The
// last result is the setup of the HTTP/2 connection: what stream 0 carries,
// and the preface.
func both(handler func() http.Handler, steps []step) (h1, h2 []cost, setup cost, err error) {
	for _, http2 := range []bool{false, true} {
		s, err := play(http2, handler(), steps)
		if err != nil {
			return nil, nil, cost{}, err
		}
		defer s.close()
		if !http2 {
			h1 = s.costs()
			continue
		}
		h2 = s.costs()
		out, in := s.frames()
		setup = cost{len(preface) + onStream(out, 0), onStream(in, 0)}
	}
	return h1, h2, setup, nil
}
