package checkout

import (
	"context"
	"fmt"

	"github.com/redis/go-redis/v9"
	"golang.org/x/sync/singleflight"
)

// Catalogue reads events through a cache in Redis.
type Catalogue struct {
	cache   *cache
	source  Source
	policy  CachePolicy
	flights singleflight.Group
}

// NewCatalogue makes a catalogue of the events that source has.
func NewCatalogue(rdb *redis.Client, keys Keys, source Source, policy CachePolicy) *Catalogue {
	return &Catalogue{cache: &cache{rdb: rdb, keys: keys}, source: source, policy: policy}
}

// #region event

// Event gives an event from the cache, or from the source where the cache does
// not have it or does not answer. All that ask for a missing event at the same
// time share one load. It gives ErrNoSuchEvent where there is none.
func (c *Catalogue) Event(ctx context.Context, id string) (Event, error) {
	flight := c.flights.DoChan(id, func() (any, error) {
		// The flight serves others too: it outlives the caller that happened to start it.
		// It may wait for the load of another process, and then load on its own.
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*c.policy.LoadTimeout)
		defer cancel()
		return c.lookUp(ctx, id)
	})
	select {
	case <-ctx.Done():
		return Event{}, fmt.Errorf("event %s: %w", id, ctx.Err())
	case landed := <-flight:
		event, _ := landed.Val.(Event)
		return event, landed.Err
	}
}

// #endregion event

// Invalidate drops an event that has changed in the source. No load that began
// before it can bring the old one back.
func (c *Catalogue) Invalidate(ctx context.Context, id string) error {
	err := c.cache.drop(ctx, id)
	c.flights.Forget(id)
	return err
}
