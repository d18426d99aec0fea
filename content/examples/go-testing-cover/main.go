// Command shop answers what an amount costs after the discount.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os/signal"
	"strconv"
	"syscall"

	"backend-mastery.example/examples/go-testing-cover/price"
)

// #region main
func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

// run returns when it is told to stop: only then does main return, and the counters are written.
func run() error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	server := &http.Server{Addr: "127.0.0.1:8080", Handler: http.HandlerFunc(total)}
	failed := make(chan error, 1)
	go func() { failed <- server.ListenAndServe() }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	if err := server.Shutdown(context.Background()); err != nil {
		return err
	}
	if err := <-failed; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// #endregion main

func total(w http.ResponseWriter, r *http.Request) {
	cents, err := strconv.Atoi(r.FormValue("cents"))
	if err != nil {
		http.Error(w, "cents is no number", http.StatusBadRequest)
		return
	}
	fmt.Fprintln(w, price.Total(cents))
}
