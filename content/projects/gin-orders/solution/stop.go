package shop

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

// #region serve

// serve ends in four steps: not ready, no more connections, nothing in hand,
// closed.
func (s *server) serve(ctx context.Context, srv *http.Server, l net.Listener) error {
	served := make(chan error, 1)
	go func() { served <- srv.Serve(l) }()
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	s.stopping.Store(true)
	time.Sleep(s.cfg.Notice)
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.cfg.Grace)
	defer cancel()
	if err := srv.Shutdown(ctx); err != nil {
		return errors.Join(err, srv.Close())
	}
	return nil
}

// #endregion serve
