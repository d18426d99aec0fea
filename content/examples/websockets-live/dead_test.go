package live

import (
	"context"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"github.com/coder/websocket"
)

// #region test
func TestDeadPeer(t *testing.T) {
	for _, pings := range []bool{false, true} {
		synctest.Test(t, func(t *testing.T) {
			start, n := time.Now(), newNetwork()
			gone := make(chan time.Duration, 1)
			srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				conn, err := websocket.Accept(w, r, nil)
				if err != nil {
					return
				}
				defer conn.CloseNow()
				ctx := conn.CloseRead(context.Background())
				if pings {
					go keepalive(ctx, conn, 20*time.Second, 5*time.Second)
				}
				<-ctx.Done()
				gone <- time.Since(start)
			})}
			go srv.Serve(n)
			conn, err := n.connect(t.Context(), "ws://live.example/")
			if err != nil {
				t.Fatal(err)
			}
			conn.CloseRead(t.Context())

			time.Sleep(50 * time.Second)
			close(n.cut) // the phone loses its network
			select {
			case at := <-gone:
				t.Logf("pings %v: cut at 50s, noticed at %v", pings, at)
			case <-time.After(24 * time.Hour):
				t.Logf("pings %v: cut at 50s, not noticed in 24 hours", pings)
			}
			conn.CloseNow()
			srv.Close()
			n.drop()
		})
	}
}

// #endregion test
