// Package cost holds the same call in three forms.
package cost

// #region forms
type Shape interface{ Area() float64 }

type Rect struct{ W, H float64 }

func (r Rect) Area() float64 { return r.W * r.H }

// Concrete knows the method, so the compiler can inline it.
func Concrete(r Rect) float64 { return r.Area() }

// Local knows the type behind the interface, so the compiler devirtualises.
func Local(w, h float64) float64 {
	var s Shape = Rect{w, h}
	return s.Area()
}

// Dynamic learns the type only when it runs. The directive stands for
// a function that is too large to inline.
//
//go:noinline
func Dynamic(s Shape) float64 { return s.Area() }

// Convert makes a new interface value for each call.
func Convert(w, h float64) float64 { return Dynamic(Rect{w, h}) }

// #endregion forms
