package main

import (
	"encoding/binary"
	"fmt"
	"io"
)

const (
	opContinuation = 0x0
	opText         = 0x1
	opClose        = 0x8
	opPing         = 0x9
	opPong         = 0xa
)

var opName = map[byte]string{opContinuation: "continuation", opText: "text", 0x2: "binary", opClose: "close", opPing: "ping", opPong: "pong"}

// A frame is one frame of RFC 6455. A server never masks, a client always does.
type frame struct {
	fin, rsv1, masked bool
	op                byte
	key               [4]byte
	payload           []byte
}

// #region encode
// bytes returns the frame as it travels.
func (f frame) bytes() []byte {
	b := []byte{f.op, 0}
	if f.fin {
		b[0] |= 0x80
	}
	if f.rsv1 {
		b[0] |= 0x40
	}
	switch n := len(f.payload); {
	case n < 126:
		b[1] = byte(n)
	case n <= 0xffff:
		b[1] = 126
		b = binary.BigEndian.AppendUint16(b, uint16(n))
	default:
		b[1] = 127
		b = binary.BigEndian.AppendUint64(b, uint64(n))
	}
	if !f.masked {
		return append(b, f.payload...)
	}
	b[1] |= 0x80
	b = append(b, f.key[:]...)
	for i, c := range f.payload {
		b = append(b, c^f.key[i%4])
	}
	return b
}

// #endregion encode

// #region decode
// readFrame reads one frame and takes the mask off. max bounds the memory that
// a length in a header can ask for.
func readFrame(r io.Reader, max uint64) (f frame, err error) {
	var b [8]byte
	if _, err := io.ReadFull(r, b[:2]); err != nil {
		return f, err
	}
	f.fin, f.rsv1, f.op = b[0]&0x80 != 0, b[0]&0x40 != 0, b[0]&0x0f
	f.masked = b[1]&0x80 != 0
	n := uint64(b[1] & 0x7f)
	switch n {
	case 126:
		if _, err := io.ReadFull(r, b[:2]); err != nil {
			return f, err
		}
		n = uint64(binary.BigEndian.Uint16(b[:2]))
	case 127:
		if _, err := io.ReadFull(r, b[:8]); err != nil {
			return f, err
		}
		n = binary.BigEndian.Uint64(b[:8])
	}
	if n > max {
		return f, fmt.Errorf("frame of %d bytes, limit %d", n, max)
	}
	if f.masked {
		if _, err := io.ReadFull(r, f.key[:]); err != nil {
			return f, err
		}
	}
	f.payload = make([]byte, n)
	if _, err := io.ReadFull(r, f.payload); err != nil {
		return f, err
	}
	if f.masked {
		for i := range f.payload {
			f.payload[i] ^= f.key[i%4]
		}
	}
	return f, nil
}

// #endregion decode

// String says what the frame is, for a trace.
func (f frame) String() string {
	s := opName[f.op]
	if s == "" {
		s = fmt.Sprintf("opcode %d", f.op)
	}
	if f.fin {
		s += ", FIN"
	}
	if f.masked {
		s += ", masked"
	}
	switch {
	case f.op == opClose && len(f.payload) >= 2:
		s += fmt.Sprintf(", code %d", binary.BigEndian.Uint16(f.payload))
		if reason := f.payload[2:]; len(reason) > 0 {
			s += fmt.Sprintf(" %q", reason)
		}
	case len(f.payload) <= 20:
		s += fmt.Sprintf(", %q", f.payload)
	default:
		s += fmt.Sprintf(", %d bytes", len(f.payload))
	}
	return s
}

// text is a masked frame with the key that RFC 6455 uses in its examples. A
// real client takes a fresh random key for each frame.
func text(payload string) frame {
	return frame{fin: true, masked: true, op: opText, key: [4]byte{0x37, 0xfa, 0x21, 0x3d}, payload: []byte(payload)}
}

func control(op byte, payload []byte) frame {
	f := text(string(payload))
	f.op = op
	return f
}

func closing(code uint16, reason string) frame {
	return control(opClose, append(binary.BigEndian.AppendUint16(nil, code), reason...))
}
