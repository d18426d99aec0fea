// Package cursor pages through rows by the last row that a client has seen.
package cursor

import (
	"encoding/base64"
	"errors"
	"strconv"
	"strings"
)

// Cursor names a row by its sort key and, among equal keys, by its id.
type Cursor struct {
	Key string
	ID  int64
}

var ErrCursor = errors.New("cursor: not one of ours")

// #region cursor
// Encode returns c as text for a URL.
func (c Cursor) Encode() string {
	return base64.RawURLEncoding.EncodeToString([]byte(c.Key + ":" + strconv.FormatInt(c.ID, 10)))
}

// Decode reads what Encode wrote and refuses everything else.
func Decode(s string) (Cursor, error) {
	raw, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil {
		return Cursor{}, ErrCursor
	}
	at := strings.LastIndex(string(raw), ":")
	if at < 0 {
		return Cursor{}, ErrCursor
	}
	id, err := strconv.ParseInt(string(raw[at+1:]), 10, 64)
	if err != nil {
		return Cursor{}, ErrCursor
	}
	c := Cursor{Key: string(raw[:at]), ID: id}
	if c.Encode() != s { // another spelling of the same row
		return Cursor{}, ErrCursor
	}
	return c, nil
}

// #endregion cursor
