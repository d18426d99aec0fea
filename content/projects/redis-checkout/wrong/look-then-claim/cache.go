package checkout

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"
)

//go:embed fill.lua
var fillLua string

var fillScript = redis.NewScript(fillLua)

// entry is what the cache keeps: an event, or null where there is none.
type entry struct {
	Event *Event
}

func (e *entry) event() (Event, error) {
	if e.Event == nil {
		return Event{}, ErrNoSuchEvent
	}
	return *e.Event, nil
}

// cache keeps entries in Redis, and the claims to load them.
type cache struct {
	rdb  *redis.Client
	keys Keys
}

// claim gives the entry of an event, or where there is none claims its load for
// owner. Neither an entry nor the claim means that another is loading it.
func (c *cache) claim(ctx context.Context, id, owner string, ttl time.Duration) (*entry, bool, error) {
	value, err := c.rdb.Get(ctx, c.keys.Event(id)).Result()
	if errors.Is(err, redis.Nil) {
		return c.claimMissing(ctx, id, owner, ttl)
	}
	if err != nil {
		return nil, false, fmt.Errorf("look up event %s: %w", id, err)
	}
	var found entry
	if err := json.Unmarshal([]byte(value), &found); err != nil {
		return nil, false, fmt.Errorf("read the cached event %s: %w", id, err)
	}
	return &found, false, nil
}

func (c *cache) claimMissing(ctx context.Context, id, owner string, ttl time.Duration) (*entry, bool, error) {
	err := c.rdb.SetArgs(ctx, c.keys.Load(id), owner, redis.SetArgs{Mode: "NX", TTL: ttl}).Err()
	if errors.Is(err, redis.Nil) {
		return nil, false, nil
	}
	return nil, err == nil, err
}

// fill stores an entry, unless the claim of owner has expired or was dropped.
func (c *cache) fill(ctx context.Context, id, owner string, found entry, ttl time.Duration) error {
	value, err := json.Marshal(found)
	if err != nil {
		return fmt.Errorf("write event %s for the cache: %w", id, err)
	}
	return outcome("cache event "+id, fillScript.Run(ctx, c.rdb, c.of(id), owner, value, ttl.Milliseconds()).Err())
}

// abandon gives the claim of owner back, so that the next reader tries to load.
func (c *cache) abandon(ctx context.Context, id, owner string) error {
	return outcome("abandon the load of event "+id, releaseScript.Run(ctx, c.rdb, []string{c.keys.Load(id)}, owner).Err())
}

// drop removes an entry together with the claim of whoever is loading it.
func (c *cache) drop(ctx context.Context, id string) error {
	return outcome("invalidate event "+id, c.rdb.Del(ctx, c.of(id)...).Err())
}

func (c *cache) of(id string) []string {
	return []string{c.keys.Event(id), c.keys.Load(id)}
}
