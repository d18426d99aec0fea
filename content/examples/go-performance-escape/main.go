// Command go-performance-escape counts the allocations of two ways to return a value.
package main

import (
	"fmt"
	"testing"
)

// #region point
type point struct{ x, y int }

//go:noinline
func byPointer(x, y int) *point { return &point{x, y} }

//go:noinline
func byValue(x, y int) point { return point{x, y} }

// #endregion point

var sum int

func main() {
	// #region count
	pointer := testing.AllocsPerRun(1000, func() {
		p := byPointer(1, 2)
		sum += p.x + p.y
	})
	value := testing.AllocsPerRun(1000, func() {
		p := byValue(1, 2)
		sum += p.x + p.y
	})
	fmt.Println("allocations per call, by pointer:", pointer)
	fmt.Println("allocations per call, by value:  ", value)
	// #endregion count
}
