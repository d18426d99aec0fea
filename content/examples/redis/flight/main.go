// The program lets a hundred readers miss the same key at once, and counts how
// often the source is asked.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/redis/go-redis/v9"
	"golang.org/x/sync/singleflight"
)

const readers = 100

// #region cache
// A cache reads through to a source that is slow.
type cache struct {
	client *redis.Client
	ttl    time.Duration
	load   func(ctx context.Context, key string) (string, error)
	flight singleflight.Group
}

// get answers from Redis, and loads what is missing. The time to live varies by
// a tenth, so that keys that were loaded together do not expire together.
func (c *cache) get(ctx context.Context, key string) (string, error) {
	value, err := c.client.Get(ctx, key).Result()
	if !errors.Is(err, redis.Nil) {
		return value, err
	}
	value, err = c.load(ctx, key)
	if err != nil {
		return "", err
	}
	jitter := time.Duration(rand.Int64N(int64(c.ttl / 10)))
	return value, c.client.Set(ctx, key, value, c.ttl+jitter).Err()
}

// getOnce is get with one load for all who wait for the same key.
func (c *cache) getOnce(ctx context.Context, key string) (string, error) {
	value, err, _ := c.flight.Do(key, func() (any, error) { return c.get(ctx, key) })
	if err != nil {
		return "", err
	}
	return value.(string), nil
}

// #endregion cache

func main() {
	options, err := redis.ParseURL(os.Getenv("REDIS_URL"))
	if err != nil {
		log.Fatal(err)
	}
	client := redis.NewClient(options)
	defer client.Close()
	var loads atomic.Int64
	missed := make(chan struct{}, readers)
	release := make(chan struct{})
	c := &cache{client: client, ttl: time.Minute, load: func(context.Context, string) (string, error) {
		loads.Add(1)
		missed <- struct{}{}
		<-release
		return "value", nil
	}}

	fmt.Println("without one load per key:", stampede(c.get, "a", readers, missed, release), "loads")
	loads.Store(0)
	release = make(chan struct{})
	stampede(c.getOnce, "b", 1, missed, release)
	fmt.Println("with one load per key:   ", loads.Load(), "load")
}

// stampede reads one key a hundred times at once, and lets the source answer
// when it has been asked as often as is expected.
func stampede(get func(context.Context, string) (string, error), key string, expected int, missed <-chan struct{}, release chan struct{}) int {
	var waiting sync.WaitGroup
	for range readers {
		waiting.Go(func() {
			if _, err := get(context.Background(), key); err != nil {
				log.Fatal(err)
			}
		})
	}
	for range expected {
		<-missed
	}
	close(release)
	waiting.Wait()
	return expected
}
