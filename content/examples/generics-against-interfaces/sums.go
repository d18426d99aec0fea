package main

// #region sums
// Four ways to add up the same numbers.

func sumConcrete(items []int) int {
	total := 0
	for _, item := range items {
		total += item
	}
	return total
}

func sumGeneric[T ~int | ~int64 | ~float64](items []T) T {
	var total T
	for _, item := range items {
		total += item
	}
	return total
}

type valuer interface{ Value() int }

type amount int

func (a amount) Value() int { return int(a) }

func sumInterface(items []valuer) int {
	total := 0
	for _, item := range items {
		total += item.Value()
	}
	return total
}

func sumMethod[T valuer](items []T) int {
	total := 0
	for _, item := range items {
		total += item.Value()
	}
	return total
}

// #endregion sums

// #region box
func box(items []amount) []valuer {
	boxed := make([]valuer, len(items))
	for i, item := range items {
		boxed[i] = item
	}
	return boxed
}

// #endregion box
