package checkout

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"
)

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

// Catalogue reads events through a cache in Redis.
type Catalogue struct{}

// NewCatalogue makes a catalogue of the events that source has.
func NewCatalogue(rdb *redis.Client, keys Keys, source Source, policy CachePolicy) *Catalogue {
	return &Catalogue{}
}

// Event gives an event from the cache, or from the source where the cache does
// not have it or does not answer. All that ask for a missing event at the same
// time share one load. It gives ErrNoSuchEvent where there is none.
func (c *Catalogue) Event(ctx context.Context, id string) (Event, error) {
	return Event{}, ErrNotImplemented
}

// Invalidate drops an event that has changed in the source. No load that began
// before it can bring the old one back.
func (c *Catalogue) Invalidate(ctx context.Context, id string) error {
	return ErrNotImplemented
}
