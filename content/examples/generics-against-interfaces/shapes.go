package main

import "cmp"

// #region largest
//
//go:noinline
func largest[T cmp.Ordered](items []T) T {
	best := items[0]
	for _, item := range items {
		if item > best {
			best = item
		}
	}
	return best
}

// #endregion largest

// #region types
type celsius float64
type userID int
type order struct{ id int }
type invoice struct{ total float64 }

//go:noinline
func last[T any](items []T) T { return items[len(items)-1] }

func useAll() int {
	n := 0
	n += int(largest([]int{1, 2}))
	n += int(largest([]userID{1, 2}))
	n += int(largest([]float64{1, 2}))
	n += int(largest([]celsius{1, 2}))
	n += len(largest([]string{"a", "b"}))
	n += last([]*order{{1}, {2}}).id
	n += int(last([]*invoice{{1}, {2}}).total)
	n += last([]order{{1}, {2}}).id
	n += int(last([]invoice{{1}, {2}}).total)
	return n
}

// #endregion types
