package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

// #region serve
// serve answers on an address. Each request is reported to the collector first, and held until the collector answers.
func serve(address, stop string) error {
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		held, err := http.Post(collector+"/"+r.Method, "text/plain", nil)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		defer held.Body.Close()
		if _, err := io.Copy(io.Discard, held.Body); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		fmt.Fprintln(w, "done")
	})
	server := &http.Server{Addr: address, Handler: handler}
	ended := make(chan error, 1)
	terminate := make(chan os.Signal, 1)
	signal.Notify(terminate, syscall.SIGTERM)
	go func() {
		<-terminate
		if stop == "Close" {
			ended <- server.Close()
			return
		}
		ended <- server.Shutdown(context.Background())
	}()
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-ended
}

// #endregion serve
