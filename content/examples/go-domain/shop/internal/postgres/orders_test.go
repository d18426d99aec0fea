package postgres

import (
	"context"
	"errors"
	"os"
	"testing"
	"time"

	"backend-mastery.example/examples/go-domain/shop/internal/contract"
	"backend-mastery.example/examples/go-domain/shop/ordering"
	"backend-mastery.example/examples/go-domain/shop/purchase"
	"github.com/jackc/pgx/v5"
)

func connect(t *testing.T) *pgx.Conn {
	conn, err := pgx.Connect(t.Context(), os.Getenv("POSTGRES_URL"))
	must(t, err)
	t.Cleanup(func() { conn.Close(context.Background()) })
	_, err = conn.Exec(t.Context(), "drop table if exists order_line, purchase_order, outbox;"+Schema)
	must(t, err)
	return conn
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func waiting(t *testing.T, conn *pgx.Conn) (count int) {
	must(t, conn.QueryRow(t.Context(), "select count(*) from outbox where not published").Scan(&count))
	return count
}

func TestContract(t *testing.T) {
	conn := connect(t)
	contract.Test(t, Orders{conn}, func() int { return waiting(t, conn) })
}

// open stores an order for at most 100 euros that has 60 on it.
func open(t *testing.T, orders purchase.Orders, id purchase.OrderID) {
	limit, err := purchase.NewMoney(100_00, "EUR")
	must(t, err)
	order, err := purchase.Open(id, "acme", limit)
	must(t, err)
	must(t, order.Add(line(t, "desk", 60_00)))
	must(t, orders.Save(t.Context(), order))
}

func line(t *testing.T, item purchase.ItemID, minor int64) purchase.Line {
	price, err := purchase.NewMoney(minor, "EUR")
	must(t, err)
	return purchase.Line{Item: item, Quantity: 1, Price: price}
}

// #region conflict
// Anna and Ben add 30 euros each to the same order. Either is within the limit.
func TestTheLaterWriterLoses(t *testing.T) {
	orders := Orders{connect(t)}
	open(t, orders, "po-1")

	anna, err := orders.Get(t.Context(), "po-1")
	must(t, err)
	ben, err := orders.Get(t.Context(), "po-1")
	must(t, err)
	t.Log("Anna adds a lamp:", anna.Add(line(t, "lamp", 30_00)), "total", anna.Total())
	t.Log("Ben adds a chair:", ben.Add(line(t, "chair", 30_00)), "total", ben.Total())
	t.Log("Anna saves:", orders.Save(t.Context(), anna))
	err = orders.Save(t.Context(), ben)
	t.Log("Ben saves:", err)
	if !errors.Is(err, purchase.ErrConflict) {
		t.Error("want a conflict")
	}

	err = ordering.Change(t.Context(), orders, "po-1", func(o *purchase.Order) error { return o.Add(line(t, "chair", 30_00)) })
	t.Log("Ben again, on what Anna left:", err)
	stored, getErr := orders.Get(t.Context(), "po-1")
	must(t, getErr)
	t.Log("stored: total", stored.Total(), "version", stored.Snapshot().Version)
	if !errors.Is(err, purchase.ErrOverLimit) {
		t.Error("want ErrOverLimit")
	}
}

// #endregion conflict

// #region outbox
func TestOutbox(t *testing.T) {
	conn := connect(t)
	orders := Orders{conn}
	for _, id := range []purchase.OrderID{"po-1", "po-2", "po-3"} {
		open(t, orders, id)
		must(t, ordering.Change(t.Context(), orders, id, func(o *purchase.Order) error { return o.Submit(time.Unix(0, 0)) }))
	}
	t.Log("orders submitted: 3, events waiting:", waiting(t, conn))

	var delivered []int64
	done := map[int64]bool{} // what the consumer has dealt with
	handled := 0
	broker := func(room int) func(context.Context, Message) error {
		return func(_ context.Context, m Message) error {
			if room == 0 {
				return errors.New("broker is away")
			}
			room--
			delivered = append(delivered, m.ID)
			if !done[m.ID] { // the consumer knows a repetition by its id
				done[m.ID] = true
				handled++
			}
			return nil
		}
	}
	_, err := Relay(t.Context(), conn, broker(2))
	t.Log("first relay:", err, "- delivered", delivered, "waiting", waiting(t, conn))
	sent, err := Relay(t.Context(), conn, broker(10))
	must(t, err)
	t.Log("second relay: sent", sent, "- delivered", delivered, "waiting", waiting(t, conn))
	t.Log("the consumer handled", handled)
	if len(delivered) != 5 || handled != 3 {
		t.Error("want 5 deliveries of 3 events")
	}
}

// #endregion outbox
