package main

import (
	"context"
	"errors"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/gin-gonic/gin"
)

// #region server
const maxBody = 1 << 20

// newServer sets what http.Server leaves open: no timeout has a default.
func newServer(handler http.Handler) *http.Server {
	return &http.Server{
		Handler:           http.MaxBytesHandler(handler, maxBody),
		ReadHeaderTimeout: 2 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       60 * time.Second,
	}
}

// #endregion server

// #region ready
type service struct {
	stopping atomic.Bool
	check    func(context.Context) error // the dependencies of every request
}

func (s *service) routes(r *gin.Engine) {
	r.GET("/healthz", func(c *gin.Context) { c.Status(http.StatusOK) })
	r.GET("/readyz", func(c *gin.Context) {
		ctx, cancel := context.WithTimeout(c.Request.Context(), time.Second)
		defer cancel()
		if s.stopping.Load() || s.check(ctx) != nil {
			c.Status(http.StatusServiceUnavailable)
			return
		}
		c.Status(http.StatusOK)
	})
}

// #endregion ready

// #region run

// run serves until ctx ends. Then it reports that it is not ready, goes on for
// a while so that balancers notice, takes no more connections, and waits for
// the requests in hand, but no longer than the grace.
func (s *service) run(ctx context.Context, l net.Listener, h http.Handler, notice, grace time.Duration) error {
	srv := newServer(h)
	served := make(chan error, 1)
	go func() { served <- srv.Serve(l) }()
	select {
	case err := <-served:
		return err // it could not serve at all
	case <-ctx.Done():
	}
	s.stopping.Store(true)
	time.Sleep(notice)
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	if err := srv.Shutdown(ctx); err != nil {
		return errors.Join(err, srv.Close())
	}
	return nil
}

// #endregion run
