package main

import (
	"fmt"
	"reflect"
)

// #region types
type Meter struct{ n int }

func (m Meter) Count() int { return m.n }
func (m *Meter) Add(k int) { m.n += k }

type Counter interface{ Count() int }
type Adder interface{ Add(k int) }

type HasMeter struct{ Meter }       // embeds a value
type PointsToMeter struct{ *Meter } // embeds a pointer

// #endregion types

func sets() error {
	fmt.Printf("%-20s %-8s %s\n", "type", "Counter", "Adder")
	for _, t := range []reflect.Type{
		reflect.TypeFor[Meter](),
		reflect.TypeFor[*Meter](),
		reflect.TypeFor[HasMeter](),
		reflect.TypeFor[*HasMeter](),
		reflect.TypeFor[PointsToMeter](),
	} {
		fmt.Printf("%-20s %-8t %t\n", t,
			t.Implements(reflect.TypeFor[Counter]()),
			t.Implements(reflect.TypeFor[Adder]()))
	}

	// #region copy
	var m Meter
	var byValue Counter = m    // the interface value holds a copy
	var byPointer Counter = &m // the interface value holds the address
	m.Add(3)                   // the compiler takes &m: m is a variable
	fmt.Println("copy:", byValue.Count(), "pointer:", byPointer.Count())
	// #endregion copy
	return nil
}
