package live

import (
	"context"
	"sync"

	"github.com/coder/websocket"
)

type policy int

const (
	dropOldest policy = iota // for a feed whose gaps do no harm
	coalesce                 // for states: only the newest of each key counts
	disconnect               // for logs: a gap is worse than a new start
)

type message struct{ key, text string }

// #region queue
// A queue holds what one client has not been sent yet, up to a limit.
type queue struct {
	policy  policy
	limit   int
	mu      sync.Mutex
	waiting []message
	wake    chan struct{} // holds one token while something waits
}

func newQueue(p policy, limit int) *queue {
	return &queue{policy: p, limit: limit, wake: make(chan struct{}, 1)}
}

// push never blocks. It returns false if the client has to go.
func (q *queue) push(m message) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.policy == coalesce {
		for i := range q.waiting {
			if q.waiting[i].key == m.key {
				q.waiting[i] = m
				return true
			}
		}
	}
	if len(q.waiting) == q.limit {
		if q.policy != dropOldest {
			return false
		}
		q.waiting = q.waiting[1:]
	}
	q.waiting = append(q.waiting, m)
	select {
	case q.wake <- struct{}{}:
	default:
	}
	return true
}

// send writes what waits until the context ends. It is the only writer.
func (q *queue) send(ctx context.Context, conn *websocket.Conn) error {
	for {
		select {
		case <-q.wake:
		case <-ctx.Done():
			return ctx.Err()
		}
		for m, ok := q.take(); ok; m, ok = q.take() {
			if err := conn.Write(ctx, websocket.MessageText, []byte(m.text)); err != nil {
				return err
			}
		}
	}
}

// #endregion queue

func (q *queue) take() (m message, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.waiting) == 0 {
		return m, false
	}
	m, q.waiting = q.waiting[0], q.waiting[1:]
	return m, true
}
