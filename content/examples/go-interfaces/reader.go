package main

import (
	"bufio"
	"io"
)

// #region reader
// UnixLines drops each carriage return that stands before a line feed.
type UnixLines struct {
	src *bufio.Reader
	err error // what src reported last; given out after the data
}

func NewUnixLines(src io.Reader) *UnixLines {
	return &UnixLines{src: bufio.NewReader(src)}
}

func (u *UnixLines) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) && u.err == nil {
		if n > 0 && u.src.Buffered() < 2 {
			return n, nil // give out what is here rather than wait for more
		}
		var c byte
		if c, u.err = u.src.ReadByte(); u.err != nil {
			break
		}
		if c == '\r' {
			var next []byte
			if next, u.err = u.src.Peek(1); u.err == nil && next[0] == '\n' {
				continue
			}
		}
		p[n] = c
		n++
	}
	if n > 0 || len(p) == 0 {
		return n, nil
	}
	return 0, u.err
}

// #endregion reader
