package cursor

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// #region property
// A walk from page to page meets each row once, in order, for any rows and any size of a page.
func TestWalk(t *testing.T) {
	row := rapid.Custom(func(t *rapid.T) Cursor {
		key := rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "key") // few, so that some are equal
		return Cursor{Key: key, ID: rapid.Int64Range(1, 100).Draw(t, "id")}
	})
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfDistinct(row, rapid.ID[Cursor]).Draw(t, "rows")
		limit := rapid.IntRange(1, 5).Draw(t, "limit")
		slices.SortFunc(rows, func(a, b Cursor) int {
			return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.ID, b.ID))
		})

		var met []Cursor
		var last *Cursor
		for {
			page := Page(rows, last, limit)
			if len(page) == 0 {
				break
			}
			met = append(met, page...)
			last = &page[len(page)-1]
		}
		if !slices.Equal(met, rows) {
			t.Fatalf("met %v of %v", met, rows)
		}
	})
}

// #endregion property
