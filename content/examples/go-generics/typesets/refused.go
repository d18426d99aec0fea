//go:build refused

package main

// Exact lacks the ~ and so holds two types only.
type Exact interface{ int64 | float64 }

func double[T Exact](v T) T { return v + v }

var _ = double(Millis(1))

func odd[T Number](v T) bool { return v%2 == 1 }

func addThousand[T ~int8 | ~int64](v T) T { return v + 1000 }

type hasID interface{ ~struct{ ID int } }

func id[T hasID](v T) int { return v.ID }

var numbers []Number
