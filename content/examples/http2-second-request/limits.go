package main

import (
	"fmt"
	"strings"
)

// #region evict
// evict sends 200 requests, each with a new traceparent, and looks at the
// other fields only: those that never change.
func evict() error {
	r, err := evictions(200)
	if err != nil {
		return err
	}
	fmt.Printf("requests: %d, constant fields: %d\n", r.requests, r.constant)
	fmt.Printf("first constant field sent in full again: %s, request %d\n", r.firstName, r.firstAgain)
	fmt.Printf("each of them is sent in full %d times (fewest %d)\n", r.most, r.fewest)
	fmt.Printf("bytes for the constant fields: %d, without eviction: %d\n", r.bytes, r.ideal)
	return nil
}

// #endregion evict

type evicted struct {
	requests, constant int
	firstAgain         int // the request that repeats a constant field in full
	firstName          string
	fewest, most       int // how often a constant field is sent in full
	bytes, ideal       int // constant fields: as sent, and had nothing been evicted
}

func evictions(requests int) (r evicted, err error) {
	var steps []step
	for n := range requests {
		steps = append(steps, step{"", "/api/orders/4711", traced(uint64(n + 1))})
	}
	s, err := play(true, frozen(), steps)
	if err != nil {
		return r, err
	}
	defer s.close()
	all, err := s.decodeAll(newTable())
	if err != nil {
		return r, err
	}

	full := map[pair]int{}
	r.requests = requests
	for n, fields := range all {
		for _, f := range fields {
			if f.name == "traceparent" || f.name == sizeUpdate {
				continue
			}
			r.bytes += len(f.raw)
			if strings.HasPrefix(f.kind, "indexed") {
				r.ideal++
				continue
			}
			full[f.pair]++
			if n == 0 {
				r.ideal += len(f.raw)
			} else {
				r.ideal++
				if r.firstAgain == 0 {
					r.firstAgain, r.firstName = n+1, f.name
				}
			}
		}
	}
	r.constant = len(full)
	r.fewest = requests
	for _, times := range full {
		r.fewest, r.most = min(r.fewest, times), max(r.most, times)
	}
	return r, nil
}

// large sends a cookie that is one octet too big for the dynamic table.
func large() error {
	value := strings.Repeat("0123456789abcdef", 256)[:4096-32-len("cookie")+1]
	h := browserHeaders()
	h.Set("Cookie", value)
	s, err := play(true, frozen(), []step{{"", "/", h}, {"", "/", h}})
	if err != nil {
		return err
	}
	defer s.close()
	all, err := s.decodeAll(newTable())
	if err != nil {
		return err
	}
	for n, fields := range all {
		others := 0
		for _, f := range fields {
			if f.name != "cookie" {
				others += len(f.raw)
				continue
			}
			fmt.Printf("request %d: cookie value %d, on the wire %d: %s\n", n+1, len(f.value), len(f.raw), f.kind)
		}
		fmt.Printf("request %d: everything else %d\n", n+1, others)
	}
	return nil
}
