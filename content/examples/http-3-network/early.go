package network

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
)

// #region guard
// notEarly lets early data through only where doing it twice does no harm.
func notEarly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		early := r.TLS != nil && !r.TLS.HandshakeComplete       // at this hop
		early = early || len(r.Header.Values("Early-Data")) > 0 // or at a proxy before it
		if early && r.Method != http.MethodGet && r.Method != http.MethodHead {
			http.Error(w, "send this again after the handshake", http.StatusTooEarly)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// #endregion guard

// A ledger books each order that arrives at any replica.
type ledger struct {
	mu     sync.Mutex
	booked []string
}

func (l *ledger) replica(n int) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost {
			l.mu.Lock()
			l.booked = append(l.booked, fmt.Sprint("replica ", n))
			l.mu.Unlock()
		}
		fmt.Fprintln(w, "done")
	})
}

func (l *ledger) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.booked) == 0 {
		return "nowhere"
	}
	return strings.Join(l.booked, " and ")
}
