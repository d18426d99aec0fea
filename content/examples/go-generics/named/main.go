// Command named shows what becomes of a named slice type in a generic function.
package main

import (
	"fmt"
	"slices"
)

// #region signatures
// keepPlain takes any slice and returns an unnamed one.
func keepPlain[E any](s []E, ok func(E) bool) []E {
	var out []E
	for _, v := range s {
		if ok(v) {
			out = append(out, v)
		}
	}
	return out
}

// Keep returns the type that it was given.
func Keep[S ~[]E, E any](s S, ok func(E) bool) S {
	var out S
	for _, v := range s {
		if ok(v) {
			out = append(out, v)
		}
	}
	return out
}

// Scopes are the permissions of a token.
type Scopes []string

// Allow reports whether scope was granted.
func (s Scopes) Allow(scope string) bool { return slices.Contains(s, scope) }

// #endregion signatures

func main() {
	// #region use
	granted := Scopes{"orders:read", "orders:write", ""}
	notEmpty := func(s string) bool { return s != "" }

	plain := keepPlain(granted, notEmpty)
	kept := Keep(granted, notEmpty)

	fmt.Printf("%T %d\n", plain, len(plain))
	fmt.Printf("%T %d %t\n", kept, len(kept), kept.Allow("orders:read"))
	// #endregion use
}
