package cursor

import "testing"

// #region fuzz
// Whatever a cursor holds comes back.
func FuzzRoundTrip(f *testing.F) {
	f.Add("2026-11-23", int64(42))
	f.Fuzz(func(t *testing.T, key string, id int64) {
		want := Cursor{Key: key, ID: id}
		got, err := Decode(want.Encode())
		if err != nil || got != want {
			t.Errorf("Decode(Encode(%+v)) = %+v, %v", want, got, err)
		}
	})
}

// Whatever a stranger sends is refused, or is the one spelling of a cursor.
func FuzzDecode(f *testing.F) {
	f.Add(Cursor{Key: "2026-11-23", ID: 42}.Encode())
	f.Fuzz(func(t *testing.T, s string) {
		c, err := Decode(s)
		if err == nil && c.Encode() != s {
			t.Errorf("Decode(%q) = %+v, whose encoding is %q", s, c, c.Encode())
		}
	})
}

// #endregion fuzz
