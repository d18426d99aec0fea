package charge

import (
	"errors"
	"testing"
	"time"
)

// #region test
func TestFencing(t *testing.T) {
	conn := connect(t)
	ctx := t.Context()
	if _, err := conn.Exec(ctx, "drop table if exists lease, report;"+leaseSchema); err != nil {
		t.Fatal(err)
	}
	a, err := Acquire(ctx, conn, "report", "A", 20*time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	t.Log("A holds the lease with token", a, "and is paused")

	b, err := Acquire(ctx, conn, "report", "B", time.Minute)
	for errors.Is(err, ErrHeld) { // until A's lease has ended
		b, err = Acquire(ctx, conn, "report", "B", time.Minute)
	}
	if err != nil {
		t.Fatal(err)
	}
	_, err = Acquire(ctx, conn, "report", "C", time.Minute)
	t.Log("B holds it with token", b, "and C hears:", err)
	t.Log("B writes:", Write(ctx, conn, "report", b, "by B"))
	err = Write(ctx, conn, "report", a, "by A")
	t.Log("A wakes up and writes:", err)

	var body string
	if e := conn.QueryRow(ctx, "select body from report").Scan(&body); e != nil {
		t.Fatal(e)
	}
	t.Log("the report is", body)
	if !errors.Is(err, ErrFenced) || body != "by B" {
		t.Error("a holder whose lease had ended wrote")
	}
}

// #endregion test
