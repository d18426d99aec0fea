// Command typesets shows what a constraint allows inside a function and for its callers.
package main

import (
	"errors"
	"fmt"
)

// #region constraint
// Number holds every type whose underlying type is one of these.
type Number interface {
	~int | ~int32 | ~int64 | ~float32 | ~float64
}

var errEmpty = errors.New("no values")

// Mean returns the arithmetic mean, with the division of T.
func Mean[T Number](values []T) (T, error) {
	if len(values) == 0 {
		return 0, errEmpty
	}
	var sum T
	for _, v := range values {
		sum += v
	}
	return sum / T(len(values)), nil
}

// Millis is a duration in milliseconds.
type Millis int64

func (m Millis) String() string { return fmt.Sprintf("%d ms", int64(m)) }

// #endregion constraint

func main() {
	latency, err := Mean([]Millis{10, 20, 40})
	fmt.Printf("%T  %v  %v\n", latency, latency, err)
	whole, err := Mean([]int{1, 2})
	fmt.Printf("%T  %v  %v\n", whole, whole, err)
	fraction, err := Mean([]float64{1, 2})
	fmt.Printf("%T  %v  %v\n", fraction, fraction, err)
	_, err = Mean([]float64{})
	fmt.Println(err)
}
