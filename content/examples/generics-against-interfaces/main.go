// Command generics-against-interfaces compares what the two cost: allocations, calls and time.
package main

import (
	"fmt"
	"testing"
	"time"
)

const count = 1000

var sink int

// #region time
// best gives the shortest of many runs, which other work on the machine disturbs least.
func best(run func()) time.Duration {
	shortest := time.Hour
	for range 400 {
		begun := time.Now()
		for range 50 {
			run()
		}
		shortest = min(shortest, time.Since(begun))
	}
	return shortest
}

// class says how two durations compare, in steps that do not depend on the machine.
func class(a, b time.Duration) string {
	switch ratio := float64(a) / float64(b); {
	case ratio > 2:
		return "more than 2 times"
	case ratio > 0.5:
		return "within a factor of 2 of"
	default:
		return "less than half of"
	}
}

// #endregion time

func main() {
	numbers, amounts := make([]int, count), make([]amount, count)
	for i := range count {
		numbers[i], amounts[i] = i*1000, amount(i*1000)
	}
	boxed := box(amounts)

	fmt.Printf("allocations for %d values\n", count)
	fmt.Printf("  generic sum of the slice       %4.0f\n", testing.AllocsPerRun(100, func() { sink = sumGeneric(numbers) }))
	fmt.Printf("  generic sum by method          %4.0f\n", testing.AllocsPerRun(100, func() { sink = sumMethod(amounts) }))
	fmt.Printf("  interface, values boxed before %4.0f\n", testing.AllocsPerRun(100, func() { sink = sumInterface(boxed) }))
	fmt.Printf("  interface, values boxed first  %4.0f\n\n", testing.AllocsPerRun(100, func() { sink = sumInterface(box(amounts)) }))

	concrete := best(func() { sink = sumConcrete(numbers) })
	generic := best(func() { sink = sumGeneric(numbers) })
	method := best(func() { sink = sumMethod(amounts) })
	dynamic := best(func() { sink = sumInterface(boxed) })
	fmt.Printf("generic with +        takes %s concrete code\n", class(generic, concrete))
	fmt.Printf("generic with a method takes %s generic with +\n", class(method, generic))
	fmt.Printf("interface             takes %s generic with +\n", class(dynamic, generic))
	fmt.Printf("generic with a method takes %s interface\n", class(method, dynamic))
	sink += useAll()
}
