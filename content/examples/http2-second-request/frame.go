package main

import (
	"encoding/binary"
	"fmt"
)

// preface is what a client sends before its first frame (RFC 9113, section 3.4).
const preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"

// #region frame
// A frame is one HTTP/2 frame (RFC 9113, section 4.1).
type frame struct {
	kind    byte
	flags   byte
	stream  uint32
	payload []byte
}

const frameHeader = 9

// size is what the frame costs on the wire.
func (f frame) size() int { return frameHeader + len(f.payload) }

// parseFrames cuts b into frames; an incomplete frame at the end is left out.
func parseFrames(b []byte) (frames []frame) {
	for len(b) >= frameHeader {
		length := int(b[0])<<16 | int(b[1])<<8 | int(b[2])
		if len(b) < frameHeader+length {
			break
		}
		frames = append(frames, frame{
			kind:    b[3],
			flags:   b[4],
			stream:  binary.BigEndian.Uint32(b[5:9]) &^ (1 << 31),
			payload: b[frameHeader : frameHeader+length],
		})
		b = b[frameHeader+length:]
	}
	return frames
}

// #endregion frame

const (
	kindData         = 0x0
	kindHeaders      = 0x1
	kindSettings     = 0x4
	kindWindowUpdate = 0x8

	flagAck        = 0x1 // on SETTINGS
	flagEndStream  = 0x1 // on DATA and HEADERS
	flagEndHeaders = 0x4 // on HEADERS
)

func (f frame) name() string {
	switch {
	case f.kind == kindData:
		return "DATA"
	case f.kind == kindHeaders:
		return "HEADERS"
	case f.kind == kindSettings && f.flags&flagAck != 0:
		return "SETTINGS ack"
	case f.kind == kindSettings:
		return "SETTINGS"
	case f.kind == kindWindowUpdate:
		return "WINDOW_UPDATE"
	}
	return fmt.Sprintf("type 0x%x", f.kind)
}

func has(frames []frame, name string) bool {
	for _, f := range frames {
		if f.name() == name {
			return true
		}
	}
	return false
}

// onStream sums the frames that belong to one stream.
func onStream(frames []frame, stream uint32) (total int) {
	for _, f := range frames {
		if f.stream == stream {
			total += f.size()
		}
	}
	return total
}

// block returns the field block of the request or response on a stream. Every
// block in this experiment fits one HEADERS frame with nothing but the block
// in its payload.
func block(frames []frame, stream uint32) []byte {
	for _, f := range frames {
		if f.stream == stream && f.kind == kindHeaders && f.flags&^flagEndStream == flagEndHeaders {
			return f.payload
		}
	}
	return nil
}
