package main

import (
	"errors"
	"fmt"
)

// #region field
// A field is one header field as it stands in a field block.
type field struct {
	pair
	raw   []byte // the bytes of its representation
	kind  string // indexed or literal, and from which table
	index int    // the index on the wire, 0 for a new name
}

// decode cuts a field block into representations (RFC 7541, section 6). It
// does not undo the Huffman code: what the fields say is known from the
// client (sent), and decode checks every index against it.
func (t *table) decode(block []byte, sent []pair) (fields []field, err error) {
	read := 0 // how many of sent
	for len(block) > 0 {
		b, rest, index := block[0], block, 0
		switch {
		case b&0x80 != 0: // 1xxxxxxx: indexed field, name and value
			index, rest, err = integer(block, 7)
		case b&0x40 != 0: // 01xxxxxx: literal, added to the dynamic table
			index, rest, err = integer(block, 6)
		case b&0x20 != 0: // 001xxxxx: not a field, a new size for the table
			if t.max, rest, err = integer(block, 5); err != nil {
				return nil, err
			}
			raw := block[:len(block)-len(rest)]
			fields = append(fields, field{pair: pair{name: sizeUpdate}, raw: raw, kind: "not a field"})
			block = rest
			continue
		default: // 0000xxxx, 0001xxxx: literal, not added
			index, rest, err = integer(block, 4)
		}
		if err == nil && b&0x80 == 0 {
			if index == 0 {
				rest, err = skipString(rest) // the name
			}
			if err == nil {
				rest, err = skipString(rest) // the value
			}
		}
		if err != nil {
			return nil, err
		}
		if read == len(sent) {
			return nil, errors.New("more fields on the wire than were sent")
		}
		f := field{pair: sent[read], index: index, raw: block[:len(block)-len(rest)]}
		if err := t.apply(b, &f); err != nil {
			return nil, err
		}
		fields = append(fields, f)
		block = rest
		read++
	}
	if read != len(sent) {
		return nil, errors.New("fewer fields on the wire than were sent")
	}
	return fields, nil
}

// #endregion field

// sizeUpdate stands for a dynamic table size update (RFC 7541, section 6.3).
const sizeUpdate = "(size update)"

// #region integer
// integer reads a number with an n-bit prefix (RFC 7541, section 5.1).
func integer(b []byte, n uint) (value int, rest []byte, err error) {
	if len(b) == 0 {
		return 0, nil, errors.New("block ends inside a field")
	}
	full := 1<<n - 1
	value, b = int(b[0])&full, b[1:]
	if value < full {
		return value, b, nil
	}
	for shift := 0; len(b) > 0 && shift < 28; shift += 7 {
		value += int(b[0]&0x7f) << shift
		more := b[0]&0x80 != 0
		b = b[1:]
		if !more {
			return value, b, nil
		}
	}
	return 0, nil, errors.New("integer does not end")
}

// #endregion integer

func skipString(b []byte) ([]byte, error) {
	n, rest, err := integer(b, 7)
	if err != nil {
		return nil, err
	}
	if len(rest) < n {
		return nil, errors.New("string does not end")
	}
	return rest[n:], nil
}

// #region table
const staticLen = 61

// A table is a dynamic table, newest entry first (RFC 7541, section 2.3.2).
type table struct {
	entries []pair
	max     int
}

func newTable() *table { return &table{max: 4096} }

// size counts 32 octets on top of each name and value (section 4.1).
func (p pair) size() int { return len(p.name) + len(p.value) + 32 }

func (t *table) size() (total int) {
	for _, e := range t.entries {
		total += e.size()
	}
	return total
}

// add evicts from the old end until the new entry fits (section 4.4).
func (t *table) add(p pair) {
	for len(t.entries) > 0 && t.size()+p.size() > t.max {
		t.entries = t.entries[:len(t.entries)-1]
	}
	if p.size() <= t.max {
		t.entries = append([]pair{p}, t.entries...)
	}
}

// #endregion table

// static holds the entries of RFC 7541, appendix A, that this client can use.
var static = map[int]pair{
	1: {":authority", ""}, 2: {":method", "GET"}, 4: {":path", "/"},
	5: {":path", "/index.html"}, 6: {":scheme", "http"}, 7: {":scheme", "https"},
	16: {"accept-encoding", "gzip, deflate"}, 17: {"accept-language", ""},
	19: {"accept", ""}, 32: {"cookie", ""}, 51: {"referer", ""}, 58: {"user-agent", ""},
}

// apply names the representation, checks its index and updates the table.
func (t *table) apply(b byte, f *field) error {
	var entry pair
	switch i := f.index - staticLen - 1; {
	case f.index == 0:
		f.kind = "new name"
		entry.name = f.name
	case i < 0:
		f.kind = "static"
		entry = static[f.index]
	case i < len(t.entries):
		f.kind = "dynamic"
		entry = t.entries[i]
	default:
		return fmt.Errorf("index %d is past the end of the table", f.index)
	}
	if entry.name != f.name || b&0x80 != 0 && entry.value != f.value {
		return fmt.Errorf("index %d is %v, but %v was sent", f.index, entry, f.pair)
	}
	switch {
	case b&0x80 != 0:
		f.kind = "indexed, " + f.kind
	case b&0x40 != 0:
		f.kind = "literal, added, " + f.kind
		t.add(f.pair)
	default:
		f.kind = "literal, not added, " + f.kind
	}
	return nil
}

// decodeAll decodes the requests of a session in order, with one table.
func (s *session) decodeAll(t *table) ([][]field, error) {
	out, _ := s.frames()
	var all [][]field
	for n, sent := range s.sent {
		fields, err := t.decode(block(out, streamOf(n)), sent)
		if err != nil {
			return nil, fmt.Errorf("request %d: %w", n+1, err)
		}
		all = append(all, fields)
	}
	return all, nil
}
