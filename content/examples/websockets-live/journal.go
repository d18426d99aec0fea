package live

import (
	"fmt"
	"net/http"
	"strconv"
	"sync"

	"github.com/coder/websocket"
)

// #region journal
// A journal numbers events from 1 and keeps the newest. It outlives a server:
// in a real service it is a table or a stream in a store that all replicas see.
type journal struct {
	mu     sync.Mutex
	keep   int
	last   int
	events []string      // the newest, of which the last has the number last
	more   chan struct{} // closed at the next event
}

func newJournal(keep int) *journal { return &journal{keep: keep, more: make(chan struct{})} }

func (j *journal) add(text string) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.last++
	j.events = append(j.events, text)
	if len(j.events) > j.keep {
		j.events = j.events[1:]
	}
	close(j.more)
	j.more = make(chan struct{})
}

// after returns the events behind a number, or false if some are gone.
func (j *journal) after(seq int) (events []string, more <-chan struct{}, ok bool) {
	j.mu.Lock()
	defer j.mu.Unlock()
	missing := j.last - seq
	if missing < 0 || missing > len(j.events) {
		return nil, nil, false
	}
	return append(events, j.events[len(j.events)-missing:]...), j.more, true
}

// #endregion journal

// #region serve
// handler sends everything after the number in the query, then what comes.
func (j *journal) handler(s *sockets) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		seq, err := strconv.Atoi(r.URL.Query().Get("after"))
		if err != nil {
			http.Error(w, "after is a number", http.StatusBadRequest)
			return
		}
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
		ctx := conn.CloseRead(r.Context())
		for {
			events, more, ok := j.after(seq)
			if !ok {
				conn.Close(4000, "too old, load a snapshot")
				return
			}
			for _, text := range events {
				seq++
				if conn.Write(ctx, websocket.MessageText, fmt.Appendf(nil, "%d %s", seq, text)) != nil {
					return
				}
			}
			select {
			case <-more:
			case <-ctx.Done():
				return
			}
		}
	}
}

// #endregion serve
