package live

import (
	"context"
	"net/http"
	"testing"
	"testing/synctest"

	"github.com/coder/websocket"
)

// #region test
func TestShutdown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var s sockets
		n := newNetwork()
		srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			conn, err := websocket.Accept(w, r, nil)
			if err != nil {
				return
			}
			defer conn.CloseNow()
			if !s.add(conn) {
				conn.Close(websocket.StatusGoingAway, "restarting")
				return
			}
			defer s.remove(conn)
			for ctx := context.Background(); ; {
				kind, m, err := conn.Read(ctx)
				if err != nil || conn.Write(ctx, kind, m) != nil {
					return
				}
			}
		})}
		go srv.Serve(n)
		conn, err := n.connect(t.Context(), "ws://live.example/")
		if err != nil {
			t.Fatal(err)
		}

		t.Logf("Shutdown returned %v", srv.Shutdown(t.Context()))
		if err := conn.Write(t.Context(), websocket.MessageText, []byte("still there?")); err != nil {
			t.Fatal(err)
		}
		_, m, err := conn.Read(t.Context())
		t.Logf("the socket answers: %q %v", m, err)

		go s.drain()
		_, _, err = conn.Read(t.Context())
		t.Logf("after drain, the client reads: close code %d", websocket.CloseStatus(err))
		s.handlers.Wait()
		n.drop()
	})
}

// #endregion test
