package charge

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"

	"github.com/jackc/pgx/v5"
)

// Server answers POST /charge?account=…&amount=….
// It opens a connection for each request to stay small; take a pool instead.
type Server struct {
	Connect func(context.Context) (*pgx.Conn, error)
}

func (s Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if _, err := io.Copy(io.Discard, r.Body); err != nil { // so that a caller who leaves is noticed
		return
	}
	var amount int
	if _, err := fmt.Sscan(r.FormValue("amount"), &amount); err != nil || amount <= 0 {
		http.Error(w, "amount", http.StatusBadRequest)
		return
	}
	receipt, err := s.charge(r, amount)
	switch {
	case errors.Is(err, ErrKeyReused), errors.Is(err, ErrTooLittle):
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	case err != nil:
		http.Error(w, "try again", http.StatusServiceUnavailable)
	default:
		fmt.Fprint(w, receipt)
	}
}

func (s Server) charge(r *http.Request, amount int) (receipt int, err error) {
	conn, err := s.Connect(r.Context())
	if err != nil {
		return 0, err
	}
	defer conn.Close(context.WithoutCancel(r.Context()))
	if key := r.Header.Get("Idempotency-Key"); key != "" {
		return Charge(r.Context(), conn, key, r.FormValue("account"), amount)
	}
	err = pgx.BeginFunc(r.Context(), conn, func(tx pgx.Tx) error {
		receipt, err = take(r.Context(), tx, r.FormValue("account"), amount)
		return err
	})
	return receipt, err
}
