package checkout

import (
	"context"
	crypto "crypto/rand"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"
)

// A process that waits for the load of another looks again after pollEvery, and up to as long again.
const pollEvery = 5 * time.Millisecond

// lookUp reads the cache, loads what is missing if the claim is free, and
// otherwise waits for the loader or for the expiry of its claim.
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
