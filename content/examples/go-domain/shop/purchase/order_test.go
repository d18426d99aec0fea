package purchase_test // outside: it sees what every caller sees

import (
	"errors"
	"testing"
	"time"

	"backend-mastery.example/examples/go-domain/shop/purchase"
)

func euros(t interface{ Fatal(...any) }, minor int64) purchase.Money {
	m, err := purchase.NewMoney(minor, "EUR")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// #region test
func TestNobodyPassesTheLimit(t *testing.T) {
	open := func() *purchase.Order {
		o, err := purchase.Open("po-1", "acme", euros(t, 100_00))
		if err != nil {
			t.Fatal(err)
		}
		if err := o.Add(purchase.Line{Item: "desk", Quantity: 1, Price: euros(t, 60_00)}); err != nil {
			t.Fatal(err)
		}
		return o
	}
	dollars, _ := purchase.NewMoney(1, "USD")
	tests := []struct {
		name string
		try  func(*purchase.Order) error
		want error
	}{
		{"another line", func(o *purchase.Order) error {
			return o.Add(purchase.Line{Item: "lamp", Quantity: 1, Price: euros(t, 50_00)})
		}, purchase.ErrOverLimit},
		{"the same item again", func(o *purchase.Order) error {
			return o.Add(purchase.Line{Item: "desk", Quantity: 1, Price: euros(t, 1)})
		}, purchase.ErrLine},
		{"a quantity that overflows", func(o *purchase.Order) error {
			return o.Add(purchase.Line{Item: "pin", Quantity: 1 << 62, Price: euros(t, 50)})
		}, purchase.ErrMoney},
		{"another currency", func(o *purchase.Order) error {
			return o.Add(purchase.Line{Item: "pin", Quantity: 1, Price: dollars})
		}, purchase.ErrCurrency},
		{"the lines that Lines gives", func(o *purchase.Order) error {
			o.Lines()[0].Quantity = 1000
			return nil
		}, nil},
		{"a copy of the struct", func(o *purchase.Order) error {
			free := func(item purchase.ItemID) purchase.Line {
				return purchase.Line{Item: item, Quantity: 1, Price: euros(t, 0)}
			}
			err := errors.Join(o.Add(free("pin")), o.Add(free("pen")))
			c := *o // the lines of both must not share an array
			return errors.Join(err, o.Add(free("cap")), c.Add(purchase.Line{Item: "lamp", Quantity: 1, Price: euros(t, 40_00)}))
		}, nil},
		{"after it is submitted", func(o *purchase.Order) error {
			return errors.Join(o.Submit(time.Now()), o.Remove("desk"))
		}, purchase.ErrSubmitted},
		{"a stored order over the limit", func(o *purchase.Order) error {
			s := o.Snapshot()
			s.Lines[0].Quantity = 2
			_, err := purchase.Restore(s)
			return err
		}, purchase.ErrOverLimit},
		{"an order that nobody opened", func(*purchase.Order) error {
			return new(purchase.Order).Add(purchase.Line{Item: "lamp", Quantity: 1, Price: euros(t, 1)})
		}, purchase.ErrOverLimit},
	}
	for _, tt := range tests {
		o := open()
		err := tt.try(o)
		t.Logf("%-30s %v; the total is %v", tt.name, err, o.Total())
		if !errors.Is(err, tt.want) || o.Total() != euros(t, 60_00) {
			t.Errorf("%s: want error %v and 60.00 EUR", tt.name, tt.want)
		}
	}
}

// #endregion test

func TestMoney(t *testing.T) {
	for _, bad := range []struct {
		minor    int64
		currency string
	}{{-1, "EUR"}, {1, ""}, {1, "eur"}, {1, "EURO"}} {
		if m, err := purchase.NewMoney(bad.minor, bad.currency); !errors.Is(err, purchase.ErrMoney) || m != (purchase.Money{}) {
			t.Errorf("%v: %v, %v", bad, m, err)
		}
	}
}
