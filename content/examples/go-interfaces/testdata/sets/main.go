// Command sets does not compile: the compiler says which method sets lack what.
package main

type Meter struct{ n int }

func (m Meter) Count() int { return m.n }
func (m *Meter) Add(k int) { m.n += k }

type Counter interface{ Count() int }
type Adder interface{ Add(k int) }
type Reader interface{ Count() int64 }

func main() {
	// #region assignments
	var m Meter
	meters := map[string]Meter{"a": m}

	var _ Counter = m  // 1
	var _ Adder = m    // 2
	var _ Adder = &m   // 3
	var _ Reader = m   // 4
	meters["a"].Add(1) // 5
	// #endregion assignments
}
