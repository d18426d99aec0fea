package invoice_test

import (
	"context"
	"errors"
	"testing"

	"backend-mastery.example/examples/go-interfaces/gateway"
	"backend-mastery.example/examples/go-interfaces/invoice"
)

// #region test
// The compiler checks here, and not in gateway, that the client fits.
var _ invoice.Charger = (*gateway.Client)(nil)

// chargerFunc makes a function a Charger, as http.HandlerFunc does for Handler.
type chargerFunc func(account string) error

func (f chargerFunc) Charge(_ context.Context, account string, _ int64) error { return f(account) }

func TestCollectStopsAtTheFirstRefusal(t *testing.T) {
	refused := errors.New("card refused")
	charger := chargerFunc(func(account string) error {
		if account == "ben" {
			return refused
		}
		return nil
	})
	due := []invoice.Invoice{{"ann", 500}, {"ben", 700}, {"cia", 900}}
	rest, err := invoice.Collect(t.Context(), charger, due)
	if !errors.Is(err, refused) || len(rest) != 2 || rest[0].Account != "ben" {
		t.Fatalf("got %v, %v", rest, err)
	}
	t.Logf("%v; left: %d", err, len(rest))
}

// #endregion test
