package main

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// #region test
func TestUnixLinesKeepsTheContract(t *testing.T) {
	sources := map[string]func(io.Reader) io.Reader{
		"whole":          func(r io.Reader) io.Reader { return r },
		"one byte":       iotest.OneByteReader,
		"half":           iotest.HalfReader,
		"data with EOF":  iotest.DataErrReader,
		"one byte + EOF": func(r io.Reader) io.Reader { return iotest.DataErrReader(iotest.OneByteReader(r)) },
	}
	const in, want = "a\r\nb\rc\r\r\n\r\n\r", "a\nb\rc\r\n\n\r"
	for name, source := range sources {
		if err := iotest.TestReader(NewUnixLines(source(strings.NewReader(in))), []byte(want)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestUnixLinesGivesDataBeforeTheError(t *testing.T) {
	broken := errors.New("line lost")
	got, err := io.ReadAll(NewUnixLines(io.MultiReader(strings.NewReader("a\r"), iotest.ErrReader(broken))))
	if string(got) != "a\r" || !errors.Is(err, broken) {
		t.Errorf("got %q, %v", got, err)
	}
}

// #endregion test
