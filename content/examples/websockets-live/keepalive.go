package live

import (
	"context"
	"time"

	"github.com/coder/websocket"
)

// #region keepalive
// keepalive pings until the context ends or a pong is late. Someone else has to
// read from the connection meanwhile, or no pong is ever seen.
func keepalive(ctx context.Context, conn *websocket.Conn, every, wait time.Duration) error {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
		ping, cancel := context.WithTimeout(ctx, wait)
		err := conn.Ping(ping)
		cancel()
		if err != nil {
			conn.CloseNow() // no close handshake with somebody who does not answer
			return err
		}
	}
}

// #endregion keepalive
