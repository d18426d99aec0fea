package main

import (
	"fmt"
	"net/http"
	"sort"
	"strings"
	"time"
)

func frozen() http.Handler { return order(0) }

// requests prints what every exchange costs over both protocols.
func requests() error {
	h1, h2, setup, err := both(frozen, script())
	if err != nil {
		return err
	}
	fmt.Println("                          request bytes            response bytes")
	fmt.Println("                       HTTP/1.1  HTTP/2  less   HTTP/1.1  HTTP/2  less")
	for n, st := range script() {
		a, b := h1[n], h2[n]
		fmt.Printf("%d %-20s %8d %7d %5d %10d %7d %5d\n", n+1, st.what,
			a.out, b.out, a.out-b.out, a.in, b.in, a.in-b.in)
	}
	fmt.Printf("\nHTTP/2 connection setup: %d bytes out, %d bytes in\n", setup.out, setup.in)
	return nil
}

// frames prints the frames of the setup and of the first two requests.
func frames() error {
	s, err := play(true, frozen(), script())
	if err != nil {
		return err
	}
	defer s.close()
	out, in := s.frames()
	fmt.Println("stream  direction  frame          header  payload")
	for _, stream := range []uint32{0, streamOf(0), streamOf(1)} {
		list(stream, "out", out)
		list(stream, "in", in)
	}
	return nil
}

func list(stream uint32, direction string, frames []frame) {
	var lines []string
	for _, f := range frames {
		if f.stream == stream {
			lines = append(lines, fmt.Sprintf("%6d  %-9s  %-13s %7d %8d",
				stream, direction, f.name(), frameHeader, len(f.payload)))
		}
	}
	if stream == 0 {
		sort.Strings(lines) // the order of control frames is not fixed
	}
	fmt.Println(strings.Join(lines, "\n"))
}

// decodeSecond prints the field blocks of the first two requests.
func decodeSecond() error {
	s, err := play(true, frozen(), script()[:2])
	if err != nil {
		return err
	}
	defer s.close()
	t := newTable()
	all, err := s.decodeAll(t)
	if err != nil {
		return err
	}
	for n, fields := range all {
		fmt.Printf("request %d\n", n+1)
		show(fields)
	}
	fmt.Printf("dynamic table: %d entries, %d of %d octets\n", len(t.entries), t.size(), t.max)

	out, _ := s.frames()
	second := append([]byte(nil), block(out, streamOf(1))...)
	fmt.Printf("request 2, first four bytes: % x\n", second[:4])
	rest := second[4:]
	sort.Slice(rest, func(i, j int) bool { return rest[i] < rest[j] })
	fmt.Printf("request 2, the rest, sorted: % x\n", rest)
	return nil
}

// show prints the fields of one request: what stands first on the wire in the
// order of the wire, the regular fields by name. Their order on the wire, and
// with it their index, differs from run to run.
func show(fields []field) {
	fields = append([]field(nil), fields...)
	sort.SliceStable(fields, func(i, j int) bool {
		return fields[j].regular() && (!fields[i].regular() || fields[i].name < fields[j].name)
	})
	total := 0
	for _, f := range fields {
		bytes := fmt.Sprintf("% x", f.raw)
		if f.regular() || len(bytes) > 8 {
			bytes = ""
		}
		fmt.Printf("  %-16s %4d  %-8s  %s\n", f.name, len(f.raw), bytes, f.kind)
		total += len(f.raw)
	}
	fmt.Printf("  %-16s %4d\n", "whole block", total)
}

func (f field) regular() bool { return f.name[0] != ':' && f.name != sizeUpdate }

// change prints the fields that are not one byte in requests 4, 5 and 6.
func change() error {
	s, err := play(true, frozen(), script())
	if err != nil {
		return err
	}
	defer s.close()
	all, err := s.decodeAll(newTable())
	if err != nil {
		return err
	}
	for n := 3; n < len(all); n++ {
		for _, f := range all[n] {
			if len(f.raw) > 1 {
				fmt.Printf("request %d: %-11s value %d, on the wire %d: %s, index %d\n",
					n+1, f.name, len(f.value), len(f.raw), f.kind, f.index)
			}
		}
	}
	return nil
}

// clock prints the responses to one repeated request while Date moves on.
func clock() error {
	h1, h2, _, err := both(func() http.Handler { return order(time.Second) }, script()[:3])
	if err != nil {
		return err
	}
	fmt.Println("response bytes, Date one second later each time")
	fmt.Println("  HTTP/1.1  HTTP/2")
	for n := range h1 {
		fmt.Printf("%d %8d %7d\n", n+1, h1[n].in, h2[n].in)
	}
	return nil
}
