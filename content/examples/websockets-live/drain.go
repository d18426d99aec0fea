package live

import (
	"sync"

	"github.com/coder/websocket"
)

// #region drain
// sockets knows the open sockets of a server, which http.Server does not.
type sockets struct {
	mu       sync.Mutex
	open     map[*websocket.Conn]bool
	draining bool
	handlers sync.WaitGroup
}

// add returns false when the server is about to stop. Each handler that added
// its socket calls remove when it ends.
func (s *sockets) add(c *websocket.Conn) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.draining {
		return false
	}
	if s.open == nil {
		s.open = map[*websocket.Conn]bool{}
	}
	s.open[c] = true
	s.handlers.Add(1)
	return true
}

func (s *sockets) remove(c *websocket.Conn) {
	s.mu.Lock()
	delete(s.open, c)
	s.mu.Unlock()
	s.handlers.Done()
}

// drain says goodbye to all at once and waits for the handlers.
func (s *sockets) drain() {
	s.mu.Lock()
	s.draining = true
	for c := range s.open {
		go c.Close(websocket.StatusGoingAway, "restarting")
	}
	s.mu.Unlock()
	s.handlers.Wait()
}

// #endregion drain
