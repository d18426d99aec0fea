package price

import "testing"

// #region test
func TestTotal(t *testing.T) {
	for in, want := range map[int]int{50_00: 50_00, 200_00: 180_00} {
		if got := Total(in); got != want {
			t.Errorf("Total(%d) = %d, want %d", in, got, want)
		}
	}
}

// #endregion test
