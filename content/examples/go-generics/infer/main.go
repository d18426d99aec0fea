// Command infer shows which type arguments the compiler finds by itself.
package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"log"
	"slices"
)

type number interface {
	~int | ~int32 | ~int64 | ~float32 | ~float64
}

// #region functions
// Decode names T in its result only.
func Decode[T any](data []byte) (T, error) {
	var v T
	err := json.Unmarshal(data, &v)
	return v, err
}

// DecodeInto names T in a parameter.
func DecodeInto[T any](data []byte, into *T) error {
	return json.Unmarshal(data, into)
}

// Fold names both type parameters in its parameters.
func Fold[E, A any](s []E, start A, step func(A, E) A) A {
	for _, v := range s {
		start = step(start, v)
	}
	return start
}

// convertAll lists first what can be inferred, so the caller has to state both.
func convertAll[From, To number](s []From) []To { return ConvertAll[To](s) }

// ConvertAll lists first what the caller has to state.
func ConvertAll[To, From number](s []From) []To {
	out := make([]To, len(s))
	for i, v := range s {
		out[i] = To(v)
	}
	return out
}

// Larger takes two values of one type.
func Larger[T cmp.Ordered](a, b T) T { return max(a, b) }

// #endregion functions

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	// #region calls
	data := []byte(`[3, 1, 2]`)

	stated, err := Decode[[]int](data) // T occurs in no parameter
	if err != nil {
		return err
	}
	var into []int64
	if err := DecodeInto(data, &into); err != nil { // T from *T and *[]int64
		return err
	}
	var decode func([]byte) ([]int32, error) = Decode // T from the assignment
	assigned, err := decode(data)
	if err != nil {
		return err
	}
	fmt.Printf("%T %T %T\n", stated, into, assigned)

	total := Fold(stated, 0, func(a int64, v int) int64 { return a + int64(v) })
	fmt.Printf("%T %v\n", total, total) // the function decides A, the constant follows

	fmt.Printf("%T\n", Larger(1, 2.5)) // constants only: the default type of the largest kind
	fmt.Printf("%T %T\n", convertAll[int64, float64](into), ConvertAll[float64](into))

	slices.SortFunc(stated, cmp.Compare) // the type argument of Compare, too
	fmt.Println(stated)
	// #endregion calls
	return nil
}
