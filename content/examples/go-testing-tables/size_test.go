package size

import (
	"errors"
	"math"
	"testing"
)

// #region table
func TestParse(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		in   string
		want int64
		err  error
	}{
		{name: "bytes", in: "7B", want: 7},
		{name: "a larger unit", in: "10MiB", want: 10 << 20},
		{name: "the largest", in: "9223372036854775807B", want: math.MaxInt64},
		{name: "overflow in the digits", in: "9223372036854775808B", err: ErrRange},
		{name: "overflow by the unit", in: "9000000000GiB", err: ErrRange},
		{name: "a decimal unit", in: "10MB", err: ErrSyntax},
		{name: "a sign", in: "-1KiB", err: ErrSyntax},
		{name: "no digits", in: "GiB", err: ErrSyntax},
		{name: "empty", in: "", err: ErrSyntax},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := Parse(tt.in)
			if got != tt.want || !errors.Is(err, tt.err) {
				t.Errorf("Parse(%q) = %d, %v; want %d, %v", tt.in, got, err, tt.want, tt.err)
			}
		})
	}
}

// #endregion table

// #region inverse
func FuzzFormat(f *testing.F) {
	for _, n := range []int64{0, 1, 1023, 1024, 1536, 3 << 30, math.MaxInt64} {
		f.Add(n)
	}
	f.Fuzz(func(t *testing.T, n int64) {
		if n < 0 {
			t.Skip("Format asks for an amount that is not negative")
		}
		s := Format(n)
		if back, err := Parse(s); err != nil || back != n {
			t.Errorf("Format(%d) = %q, and Parse makes %d, %v of it", n, s, back, err)
		}
	})
}

// #endregion inverse
