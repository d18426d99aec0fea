package live

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/coder/websocket"
)

// #region test
func TestSlowClient(t *testing.T) {
	for p, name := range []string{"drop the oldest", "coalesce", "disconnect"} {
		synctest.Test(t, func(t *testing.T) {
			n, q, ready := newNetwork(), newQueue(policy(p), 3), make(chan context.CancelFunc, 1)
			srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				conn, err := websocket.Accept(w, r, nil)
				if err != nil {
					return
				}
				defer conn.CloseNow()
				ctx, cancel := context.WithCancel(conn.CloseRead(context.Background()))
				ready <- cancel
				q.send(ctx, conn)
			})}
			go srv.Serve(n)
			conn, err := n.connect(t.Context(), "ws://live.example/")
			if err != nil {
				t.Fatal(err)
			}
			drop := <-ready

			// The client does not read while ten prices of three shares come.
			for i := range 10 {
				if !q.push(message{key: string("ABC"[i%3]), text: fmt.Sprintf("%c%d", "ABC"[i%3], i+1)}) {
					t.Logf("%-16s push %d: queue full, client dropped", name, i+1)
					drop()
					synctest.Wait() // until the connection is closed
					break
				}
				synctest.Wait() // until the sender is stuck again
			}

			read, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			var got []string
			for {
				_, m, err := conn.Read(read)
				if err != nil {
					break
				}
				got = append(got, string(m))
			}
			if read.Err() == nil {
				got = append(got, "and then the end, without a close frame")
			}
			t.Logf("%-16s client reads %s", name, strings.Join(got, " "))
			conn.CloseNow()
			srv.Close()
			n.drop()
		})
	}
}

// #endregion test
