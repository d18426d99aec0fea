package claims

import (
	"crypto/rand"
	"errors"
	"os"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
	"golang.org/x/sync/errgroup"
)

func TestMemory(t *testing.T) { contract(t, NewMemory()) }

func TestRedis(t *testing.T) {
	options, err := redis.ParseURL(os.Getenv("REDIS_URL"))
	if err != nil {
		t.Fatalf("REDIS_URL: %v", err)
	}
	client := redis.NewClient(options)
	t.Cleanup(func() { client.Close() })
	contract(t, Redis{client})
}

// #region contract
// contract tests what Claims promises. It looks at nothing but the interface.
func contract(t *testing.T, c Claims) {
	claim := func(t *testing.T, key string, ttl time.Duration) bool {
		t.Helper()
		ok, err := c.Claim(t.Context(), key, ttl)
		if err != nil {
			t.Fatal(err)
		}
		return ok
	}

	t.Run("one of fifty gets it", func(t *testing.T) {
		key, won := rand.Text(), make([]bool, 50)
		var group errgroup.Group
		for i := range won {
			group.Go(func() (err error) {
				won[i], err = c.Claim(t.Context(), key, time.Hour)
				return err
			})
		}
		if err := group.Wait(); err != nil {
			t.Fatal(err)
		}
		winners := 0
		for _, w := range won {
			if w {
				winners++
			}
		}
		if winners != 1 {
			t.Errorf("%d winners, want 1", winners)
		}
	})
	t.Run("released keys are free", func(t *testing.T) {
		key := rand.Text()
		claim(t, key, time.Hour)
		if err := c.Release(t.Context(), key); err != nil {
			t.Fatal(err)
		}
		if !claim(t, key, time.Hour) {
			t.Error("still taken")
		}
	})
	t.Run("a key is free after its time", func(t *testing.T) {
		key := rand.Text()
		claim(t, key, 20*time.Millisecond)
		for end := time.Now().Add(10 * time.Second); !claim(t, key, time.Hour); time.Sleep(time.Millisecond) {
			if time.Now().After(end) {
				t.Fatal("still taken after 10 s")
			}
		}
	})
	t.Run("no time is refused", func(t *testing.T) {
		key := rand.Text()
		first, err := c.Claim(t.Context(), key, 0)
		second, _ := c.Claim(t.Context(), key, 0)
		if !errors.Is(err, ErrTTL) {
			t.Errorf("claimed for 0 s: first %t, second %t, error %v; want %v", first, second, err, ErrTTL)
		}
	})
}

// #endregion contract
