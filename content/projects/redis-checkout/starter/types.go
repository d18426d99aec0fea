package checkout

import (
	"context"
	"time"
)

// Event is what the catalogue shows.
type Event struct {
	ID    string
	Title string
	Seats int
	Cents int
}

// Source is the database that the catalogue caches.
type Source interface {
	// Event reads one event. It gives ErrNoSuchEvent where there is none.
	Event(ctx context.Context, id string) (Event, error)
}

// GuestList is the system at the door, which several workers write to. It is
// not in Redis.
type GuestList interface {
	// Replace stores the guests of an event. It gives ErrStaleToken and stores
	// nothing once it has seen a higher token.
	Replace(ctx context.Context, event string, token int64, guests []string) error
}

// Hold is a seat kept for a reservation.
type Hold struct {
	// ExpiresAt is by the clock of Redis, and zero once the seat is sold.
	ExpiresAt time.Time
}

// Decision is the answer of a Limiter.
type Decision struct {
	Allowed bool
	// Remaining counts the requests that would still be allowed now.
	Remaining int
	// RetryAfter is the time until the next request may be allowed, zero where this one is.
	RetryAfter time.Duration
}

// CachePolicy says how long the catalogue keeps what, and waits for what.
type CachePolicy struct {
	// TTL is the least time that an event is cached, Jitter the most that chance adds to it.
	TTL, Jitter time.Duration
	// NegativeTTL is the time that the absence of an event is cached.
	NegativeTTL time.Duration
	// LoadTimeout bounds one load from the source, and the wait for the load of another process.
	LoadTimeout time.Duration
	// OnCacheError is told why the cache was passed over or not filled. It must be
	// set, and may be called from several goroutines.
	OnCacheError func(error)
}
