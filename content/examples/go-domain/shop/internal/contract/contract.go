// Package contract tests what every purchase.Orders promises.
package contract

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"backend-mastery.example/examples/go-domain/shop/purchase"
)

// #region contract
// Test tries an empty repository. eventCount says how many events it has stored.
func Test(t *testing.T, orders purchase.Orders, eventCount func() int) {
	ctx := t.Context()
	if _, err := orders.Get(ctx, "po-1"); !errors.Is(err, purchase.ErrNotFound) {
		t.Errorf("an unknown order: %v", err)
	}
	limit, _ := purchase.NewMoney(100_00, "EUR")
	price, _ := purchase.NewMoney(30_00, "EUR")
	fresh, err := purchase.Open("po-1", "acme", limit)
	must(t, err)
	must(t, fresh.Add(purchase.Line{Item: "lamp", Quantity: 2, Price: price}))
	must(t, orders.Save(ctx, fresh))

	read, err := orders.Get(ctx, "po-1")
	must(t, err)
	want := fresh.Snapshot()
	want.Version = 1
	if got := read.Snapshot(); !reflect.DeepEqual(got, want) {
		t.Errorf("read %+v, want %+v", got, want)
	}
	if err := orders.Save(ctx, fresh); !errors.Is(err, purchase.ErrConflict) {
		t.Errorf("a new order under the same identity: %v", err)
	}

	other, err := orders.Get(ctx, "po-1")
	must(t, err)
	must(t, read.Submit(time.Unix(0, 0)))
	must(t, other.Submit(time.Unix(1, 0)))
	must(t, orders.Save(ctx, read))
	if err := orders.Save(ctx, other); !errors.Is(err, purchase.ErrConflict) {
		t.Errorf("the second writer: %v", err)
	}
	if n := eventCount(); n != 1 {
		t.Errorf("%d events, want that of the first writer alone", n)
	}
	t.Log("not found, read back, conflict and events: kept")
}

// #endregion contract

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
