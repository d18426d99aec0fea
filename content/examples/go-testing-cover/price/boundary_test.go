//go:build boundary

package price

import "testing"

// #region boundary
func TestTotalAtTheBoundary(t *testing.T) {
	for in, want := range map[int]int{99_99: 99_99, 100_00: 90_00} {
		if got := Total(in); got != want {
			t.Errorf("Total(%d) = %d, want %d", in, got, want)
		}
	}
}

// #endregion boundary
