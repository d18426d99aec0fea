package main

import (
	"testing"

	"pgregory.net/rapid"
)

func anyElement(t *rapid.T) element {
	return element{rapid.Uint64().Draw(t, "high"), rapid.Uint64Min(1).Draw(t, "low")}
}

func TestTheFieldKeepsItsLaws(t *testing.T) {
	one := element{1 << 63, 0}
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyElement(t), anyElement(t), anyElement(t)
		if a.times(b) != b.times(a) {
			t.Fatal("multiplication does not commute")
		}
		if a.times(b.plus(c)) != a.times(b).plus(a.times(c)) {
			t.Fatal("multiplication does not distribute")
		}
		if a.times(a.inverse()) != one {
			t.Fatal("a times its inverse is not one")
		}
		if a.root().times(a.root()) != a {
			t.Fatal("the square of the root is another element")
		}
	})
}
