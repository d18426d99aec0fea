package live

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/coder/websocket"
)

var errTooOld = errors.New("the journal does not reach back that far")

// #region backoff
// backoff returns a random pause below a ceiling that doubles with each
// failure in a row: 1 s, 2 s, 4 s, up to 30 s.
func backoff(r *rand.Rand, failures int) time.Duration {
	ceiling := min(30*time.Second, time.Second<<min(failures-1, 10))
	return time.Duration(r.Int64N(int64(ceiling)))
}

// #endregion backoff

// #region follow
// follow hands over every event behind seq once and in order, over as many
// connections as it takes.
func follow(ctx context.Context, r *rand.Rand, seq int,
	connect func(ctx context.Context, after int) (*websocket.Conn, error),
	handle func(seq int, text string), say func(format string, args ...any)) error {
	for failures := 0; ; {
		conn, err := connect(ctx, seq)
		for err == nil {
			var data []byte
			if _, data, err = conn.Read(ctx); err != nil {
				conn.CloseNow()
				break
			}
			failures = 0 // the server works: it has sent an event
			var n int
			var text string
			if _, err = fmt.Sscanf(string(data), "%d %s", &n, &text); err == nil {
				switch {
				case n == seq+1:
					handle(n, text)
					seq = n
				case n > seq+1:
					err = fmt.Errorf("gap: %d after %d", n, seq)
				} // and a number that was seen before is ignored
			}
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if websocket.CloseStatus(err) == 4000 {
			return errTooOld
		}
		failures++
		pause := backoff(r, failures)
		say("close code %d, again in %d ms, after event %d", websocket.CloseStatus(err), pause.Milliseconds(), seq)
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// #endregion follow
