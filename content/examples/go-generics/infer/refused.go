//go:build refused

package main

type Pair[A, B any] struct {
	First  A
	Second B
}

func refused(data []byte, narrow int32, wide int64) {
	var list []int
	list, _ = Decode(data)

	_ = convertAll[float64]([]int32{narrow})

	_ = Larger(narrow, wide)

	_ = Pair{First: narrow, Second: wide}

	_ = list
}
