// Package size reads and writes amounts of bytes such as 10MiB.
package size

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

var (
	ErrSyntax = errors.New("size: want digits and one of B, KiB, MiB, GiB")
	ErrRange  = errors.New("size: more than an int64 holds")
)

var units = []struct {
	name  string
	bytes int64
}{{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}, {"B", 1}}

// #region parse
// Parse returns the number of bytes that s names.
func Parse(s string) (int64, error) {
	for _, unit := range units {
		digits, found := strings.CutSuffix(s, unit.name)
		if !found {
			continue
		}
		n, err := strconv.ParseUint(digits, 10, 63) // takes no sign
		if errors.Is(err, strconv.ErrRange) {
			return 0, ErrRange
		}
		if err != nil {
			return 0, ErrSyntax
		}
		if int64(n) > math.MaxInt64/unit.bytes {
			return 0, ErrRange
		}
		return int64(n) * unit.bytes, nil
	}
	return 0, ErrSyntax
}

// #endregion parse

// #region format
// Format writes n, which must not be negative, in the largest unit that needs no fraction.
func Format(n int64) string {
	for _, unit := range units {
		if n >= unit.bytes && n%unit.bytes == 0 {
			return strconv.FormatInt(n/unit.bytes, 10) + unit.name
		}
	}
	return "0B"
}

// #endregion format
