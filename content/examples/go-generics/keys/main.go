// Command keys shows which comparisons a comparable type argument can still break.
package main

import (
	"fmt"
	"math"
)

// #region types
// Equal compiles for every type that satisfies comparable.
func Equal[T comparable](a, b T) bool { return a == b }

// Set holds each value once.
type Set[T comparable] map[T]struct{}

// Add puts v into the set.
func (s Set[T]) Add(v T) { s[v] = struct{}{} }

// Event satisfies comparable, though Payload may hold what cannot be compared.
type Event struct {
	Name    string
	Payload any
}

// #endregion types

func try(name string, f func() any) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%-28s panics: %v\n", name, r)
		}
	}()
	fmt.Printf("%-28s %v\n", name, f())
}

func main() {
	// #region tries
	bytes := []byte("x")
	try("equal payloads", func() any {
		return Equal(Event{"paid", 7}, Event{"paid", 7})
	})
	try("payloads of bytes", func() any {
		return Equal(Event{"paid", bytes}, Event{"paid", bytes})
	})
	try("bytes, but another name", func() any {
		return Equal(Event{"paid", bytes}, Event{"sent", bytes})
	})
	try("bytes against a number", func() any {
		return Equal(Event{"paid", bytes}, Event{"paid", 7})
	})
	try("bytes as a key", func() any {
		s := Set[any]{}
		s.Add(bytes)
		return len(s)
	})
	try("NaN added twice", func() any {
		s := Set[float64]{}
		s.Add(math.NaN())
		s.Add(math.NaN())
		return len(s)
	})
	// #endregion tries
}
