package shop

import (
	"context"
	"net"
	"net/http"
)

// #region serve

// serve ends when it is told to.
func (s *server) serve(ctx context.Context, srv *http.Server, l net.Listener) error {
	served := make(chan error, 1)
	go func() { served <- srv.Serve(l) }()
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	return srv.Close()
}

// #endregion serve
