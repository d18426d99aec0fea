package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

func mustPlay(t *testing.T, http2 bool, steps []step) *session {
	t.Helper()
	s, err := play(http2, frozen(), steps)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.close)
	return s
}

func mustDecode(t *testing.T, s *session) [][]field {
	t.Helper()
	all, err := s.decodeAll(newTable())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// The frames, and the preface, account for every byte of the connection.
func TestEveryByteIsCounted(t *testing.T) {
	s := mustPlay(t, true, script())
	rawOut, rawIn := s.wire.bytes()
	out, in := s.frames()
	sum := func(frames []frame) (total int) {
		for _, f := range frames {
			total += f.size()
		}
		return total
	}
	if got := len(preface) + sum(out); got != len(rawOut) {
		t.Errorf("out: frames say %d, the connection %d", got, len(rawOut))
	}
	if got := sum(in); got != len(rawIn) {
		t.Errorf("in: frames say %d, the connection %d", got, len(rawIn))
	}
	if !bytes.HasPrefix(rawOut, []byte(preface)) {
		t.Error("the connection does not start with the preface")
	}
}

func TestSecondRequest(t *testing.T) {
	h1 := mustPlay(t, false, script()).costs()
	if h1[0] != h1[1] || h1[1] != h1[2] {
		t.Errorf("HTTP/1.1: repeated requests differ: %v", h1[:3])
	}

	s := mustPlay(t, true, script())
	h2 := s.costs()
	if h2[1] != h2[2] {
		t.Errorf("HTTP/2: second and third differ: %v", h2[1:3])
	}
	second := mustDecode(t, s)[1]
	for _, f := range second {
		if len(f.raw) != 1 || f.raw[0]&0x80 == 0 {
			t.Errorf("%s: % x is not one indexed byte", f.name, f.raw)
		}
	}
	if want := frameHeader + len(second); h2[1].out != want {
		t.Errorf("second request: %d bytes, want %d: a frame header and a byte a field", h2[1].out, want)
	}
	out, _ := s.frames()
	if got, want := block(out, streamOf(1))[:4], []byte{0xca, 0x82, 0xc9, 0x86}; !bytes.Equal(got, want) {
		t.Errorf("second request starts % x, want % x", got, want)
	}
	if saved := h1[1].out - h2[1].out; saved != 419 {
		t.Errorf("saved %d bytes on the second request, want 419", saved)
	}
}

// The setup costs less than the first request and its response save.
func TestSetupIsPaidByTheFirstExchange(t *testing.T) {
	h1, h2, setup, err := both(frozen, script()[:1])
	if err != nil {
		t.Fatal(err)
	}
	saved := h1[0].out - h2[0].out + h1[0].in - h2[0].in
	if cost := setup.out + setup.in; cost >= saved {
		t.Errorf("setup costs %d, the first exchange saves %d", cost, saved)
	}
}

// One changing field leaves the others at one byte each.
func TestChangingField(t *testing.T) {
	all := mustDecode(t, mustPlay(t, true, script()))
	for n, want := range map[int]string{3: "traceparent", 4: "traceparent", 5: ":path"} {
		var long []string
		for _, f := range all[n] {
			if len(f.raw) > 1 {
				long = append(long, f.name)
			}
		}
		if !slices.Equal(long, []string{want}) {
			t.Errorf("request %d: %v take more than a byte, want only %s", n+1, long, want)
		}
	}
}

// Regular fields leave in the order of a map: same length, other bytes.
func TestOrderOnTheWireIsNotFixed(t *testing.T) {
	orders := map[string]bool{}
	for range 30 {
		s := mustPlay(t, true, script()[:1])
		var names []string
		for _, f := range mustDecode(t, s)[0] {
			names = append(names, f.name)
		}
		orders[strings.Join(names, " ")] = true
		out, _ := s.frames()
		if got := len(block(out, streamOf(0))); got != 267 {
			t.Fatalf("block of %d bytes, want 267", got)
		}
		s.close()
	}
	if len(orders) < 2 {
		t.Error("30 connections, one order")
	}
}

func TestEviction(t *testing.T) {
	r, err := evictions(200)
	if err != nil {
		t.Fatal(err)
	}
	if r.firstName != ":authority" || r.firstAgain != 35 {
		t.Errorf("first sent again: %s in request %d", r.firstName, r.firstAgain)
	}
	if r.fewest != 6 || r.most != 6 {
		t.Errorf("constant fields sent in full %d to %d times, want 6", r.fewest, r.most)
	}
}

// An entry of 4,096 octets is indexed, one octet more is not.
func TestTooLargeForTheTable(t *testing.T) {
	for extra, want := range []string{"literal, added, static", "literal, not added, static"} {
		h := browserHeaders()
		h.Set("Cookie", strings.Repeat("0", 4096-32-len("cookie")+extra))
		all := mustDecode(t, mustPlay(t, true, []step{{"", "/", h}}))
		for _, f := range all[0] {
			if f.name == "cookie" && f.kind != want {
				t.Errorf("entry of %d octets: %s", f.size(), f.kind)
			}
		}
	}
}

// RFC 7541, appendix C.1.
func TestInteger(t *testing.T) {
	for _, c := range []struct {
		b    []byte
		n    uint
		want int
	}{
		{[]byte{0x0a}, 5, 10},
		{[]byte{0x1f, 0x9a, 0x0a}, 5, 1337},
		{[]byte{0x2a}, 8, 42},
		{[]byte{0x3f, 0xe1, 0x1f}, 5, 4096},
	} {
		got, rest, err := integer(c.b, c.n)
		if err != nil || got != c.want || len(rest) != 0 {
			t.Errorf("% x: %d, %d bytes left, %v; want %d", c.b, got, len(rest), err, c.want)
		}
	}
	for _, b := range [][]byte{nil, {0x1f}, {0x1f, 0x9a}} {
		if _, _, err := integer(b, 5); err == nil {
			t.Errorf("% x: no error", b)
		}
	}
}

func TestParseFramesLeavesOutAnIncompleteFrame(t *testing.T) {
	whole := []byte{0, 0, 2, kindData, flagEndStream, 0x80, 0, 0, 5, 'h', 'i'}
	for cut := range whole {
		if got := parseFrames(whole[:cut]); len(got) != 0 {
			t.Errorf("%d bytes: %v", cut, got)
		}
	}
	got := parseFrames(append(whole, 0, 0))
	if len(got) != 1 || got[0].stream != 5 || string(got[0].payload) != "hi" {
		t.Errorf("got %v", got)
	}
}
