package cost

import "testing"

// #region bench
var (
	total float64
	held  any
)

func BenchmarkConcrete(b *testing.B) {
	for b.Loop() {
		total += Concrete(Rect{2, 3})
	}
}

func BenchmarkLocal(b *testing.B) {
	for b.Loop() {
		total += Local(2, 3)
	}
}

func BenchmarkDynamic(b *testing.B) {
	var s Shape = Rect{2, 3} // converted once
	for b.Loop() {
		total += Dynamic(s)
	}
}

func BenchmarkConvert(b *testing.B) {
	w := total + 2
	for b.Loop() {
		total += Convert(w, 3) // converted each time
	}
}

// #endregion bench

// #region hold
func BenchmarkHold(b *testing.B) {
	small, large, r := 200, 300, &Rect{2, 3}
	if b.N < 0 { // never, but the compiler cannot know the values now
		small, large = b.N, b.N
	}
	b.Run("small-int", func(b *testing.B) {
		for b.Loop() {
			held = small
		}
	})
	b.Run("large-int", func(b *testing.B) {
		for b.Loop() {
			held = large
		}
	})
	b.Run("pointer", func(b *testing.B) {
		for b.Loop() {
			held = r
		}
	})
	b.Run("empty-struct", func(b *testing.B) {
		for b.Loop() {
			held = struct{}{}
		}
	})
}

// #endregion hold
