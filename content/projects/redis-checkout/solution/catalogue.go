package checkout

import (
	"context"
	crypto "crypto/rand"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/redis/go-redis/v9"
	"golang.org/x/sync/singleflight"
)

// A process that waits for the load of another looks again after pollEvery, and up to as long again.
const pollEvery = 5 * time.Millisecond

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
		// The flight serves others too: it must outlive the caller that happened to start it.
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

// #region lookup
func (c *Catalogue) lookUp(ctx context.Context, id string) (Event, error) {
	owner := crypto.Text()
	for patience := time.Now().Add(c.policy.LoadTimeout); time.Now().Before(patience); {
		found, claimed, err := c.cache.claim(ctx, id, owner, c.policy.LoadTimeout)
		switch {
		case err != nil:
			c.policy.OnCacheError(err)
			return c.load(ctx, id)
		case found != nil:
			return found.event()
		case claimed:
			return c.loadAndFill(ctx, id, owner)
		}
		time.Sleep(pollEvery + rand.N(pollEvery))
	}
	return c.load(ctx, id)
}

// #endregion lookup

func (c *Catalogue) loadAndFill(ctx context.Context, id, owner string) (Event, error) {
	event, err := c.load(ctx, id)
	var kept error
	switch {
	case err == nil:
		kept = c.cache.fill(ctx, id, owner, entry{&event}, c.policy.TTL+rand.N(c.policy.Jitter+1))
	case errors.Is(err, ErrNoSuchEvent):
		kept = c.cache.fill(ctx, id, owner, entry{}, c.policy.NegativeTTL)
	default:
		kept = c.cache.abandon(ctx, id, owner)
	}
	if kept != nil {
		c.policy.OnCacheError(kept)
	}
	return event, err
}

func (c *Catalogue) load(ctx context.Context, id string) (Event, error) {
	ctx, cancel := context.WithTimeout(ctx, c.policy.LoadTimeout)
	defer cancel()
	event, err := c.source.Event(ctx, id)
	if err != nil {
		return Event{}, fmt.Errorf("load event %s: %w", id, err)
	}
	return event, nil
}
