// Command cost compares generic functions with their hand-written versions.
package main

import (
	"fmt"
	"os"
	"time"
)

type number interface{ ~int64 | ~float64 }

// Cents is an amount of money.
type Cents int64

// #region sum

// Sum adds up s.
//
//go:noinline
func Sum[T number](s []T) T {
	var sum T
	for _, v := range s {
		sum += v
	}
	return sum
}

//go:noinline
func sumByHand(s []int64) int64 {
	var sum int64
	for _, v := range s {
		sum += v
	}
	return sum
}

// #endregion sum

// #region total
type priced interface{ Price() int64 }

// Item has a price.
type Item struct{ price int64 }

// Price returns the price in cents.
func (i *Item) Price() int64 { return i.price }

// Fee has a price.
type Fee struct{ price int64 }

// Price returns the price in cents.
func (f *Fee) Price() int64 { return f.price }

// Total adds up the prices.
//
//go:noinline
func Total[T priced](s []T) (sum int64) {
	for _, v := range s {
		sum += v.Price()
	}
	return sum
}

//go:noinline
func totalByHand(s []*Item) (sum int64) {
	for _, v := range s {
		sum += v.Price()
	}
	return sum
}

//go:noinline
func totalOfInterfaces(s []priced) (sum int64) {
	for _, v := range s {
		sum += v.Price()
	}
	return sum
}

// #endregion total

// fastest returns the shortest time of many short rounds of each function,
// taken in turn, so that what else the machine does falls out.
func fastest(fs ...func() int64) []time.Duration {
	best := make([]time.Duration, len(fs))
	for round := range 400 {
		for i, f := range fs {
			start := time.Now()
			sink += f()
			if d := time.Since(start); round == 0 || d < best[i] {
				best[i] = d
			}
		}
	}
	return best
}

var sink int64

func class(a, b time.Duration) string {
	if float64(a) < 1.5*float64(b) {
		return "less than 1.5 times"
	}
	return "more than 1.5 times"
}

func main() {
	const n = 10_000
	ints, cents := make([]int64, n), make([]Cents, n)
	items, fees, mixed := make([]*Item, n), make([]*Fee, n), make([]priced, n)
	for i := range n {
		ints[i], cents[i] = int64(i), Cents(i)
		items[i], fees[i] = &Item{int64(i)}, &Fee{int64(i)}
		mixed[i] = items[i]
	}
	fmt.Println("same sums:", int64(Sum(cents)) == sumByHand(ints), Total(fees) == totalByHand(items),
		Sum([]float64{1, 2}) == 3)

	sums := fastest(
		func() int64 { return Sum(ints) },
		func() int64 { return sumByHand(ints) })
	fmt.Println("Sum[int64] takes", class(sums[0], sums[1]), "as long as by hand")

	totals := fastest(
		func() int64 { return Total(items) },
		func() int64 { return totalByHand(items) },
		func() int64 { return totalOfInterfaces(mixed) })
	fmt.Println("Total[*Item] takes", class(totals[0], totals[1]), "as long as by hand")
	fmt.Println("Total[*Item] takes", class(totals[0], totals[2]), "as long as over interface values")
	if len(os.Args) > 1 {
		fmt.Println(sums, totals)
	}
}
