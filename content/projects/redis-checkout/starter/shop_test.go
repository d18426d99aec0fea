package checkout_test

import (
	"context"
	"crypto/rand"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	checkout "backend-mastery.example/redis-checkout"
	"github.com/redis/go-redis/v9"
)

// patience is how long a test waits for what must happen. Nothing that works takes as long.
const patience = 20 * time.Second

// shop is one test's part of the server: keys with a prefix of their own, and
// a client that no fault touches.
type shop struct {
	*testing.T
	requirement string
	ctx         context.Context
	address     string
	keys        checkout.Keys
	admin       *redis.Client
}

func open(t *testing.T, requirement string) *shop {
	t.Helper()
	address := os.Getenv("REDIS_URL")
	if address == "" {
		t.Fatal("set REDIS_URL to the address of a Redis server, such as redis://127.0.0.1:6379/0")
	}
	options, err := redis.ParseURL(address)
	if err != nil {
		t.Fatalf("read REDIS_URL: %v", err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 3*patience)
	s := &shop{
		T: t, requirement: requirement, ctx: ctx, address: address,
		keys:  checkout.Keys{Prefix: "checkout-test-" + strings.ToLower(rand.Text())},
		admin: redis.NewClient(options),
	}
	t.Cleanup(func() {
		defer cancel()
		defer s.admin.Close()
		if keys := s.allKeys(); len(keys) > 0 {
			s.must("remove the keys of the test", s.admin.Del(ctx, keys...).Err())
		}
	})
	s.must("reach the server at REDIS_URL", s.admin.Ping(ctx).Err())
	return s
}

// failf ends the test with a message that names the requirement.
func (s *shop) failf(format string, args ...any) {
	s.Helper()
	s.Fatalf(s.requirement+": "+format, args...)
}

func (s *shop) must(what string, err error) {
	s.Helper()
	if err != nil {
		s.failf("%s: %v", what, err)
	}
}

// client makes a client of its own, as another process would.
func (s *shop) client(address string) *redis.Client {
	s.Helper()
	return s.impatient(address, patience)
}

func (s *shop) impatient(address string, timeout time.Duration) *redis.Client {
	s.Helper()
	client, err := checkout.NewClient(address, timeout)
	s.must("NewClient", err)
	s.Cleanup(func() { client.Close() })
	return client
}

// throughProxy makes a client behind a proxy, and opens its connection.
func (s *shop) throughProxy() (*proxy, *redis.Client) {
	s.Helper()
	proxy, address := startProxy(s.T, s.address)
	client := s.client(address)
	s.must("PING through the proxy", client.Ping(s.ctx).Err())
	return proxy, client
}

func (s *shop) allKeys() []string {
	var keys []string
	scan := s.admin.Scan(s.ctx, 0, s.keys.Prefix+"*", 1000).Iterator()
	for scan.Next(s.ctx) {
		keys = append(keys, scan.Val())
	}
	s.must("list the keys of the test", scan.Err())
	return keys
}

// expectExpiry fails if a key other than the given ones would live for ever.
func (s *shop) expectExpiry(when string, except ...string) {
	s.Helper()
	for _, key := range s.allKeys() {
		ttl, err := s.admin.PTTL(s.ctx, key).Result()
		s.must("PTTL", err)
		if ttl == -1 && !slices.Contains(except, key) {
			s.failf("%s, key %s has no expiry and would live for ever", when, strings.TrimPrefix(key, s.keys.Prefix))
		}
	}
}

// expire removes a key at once, as its expiry would.
func (s *shop) expire(key string) {
	s.Helper()
	s.must("DEL", s.admin.Del(s.ctx, key).Err())
}

// now is the clock of the server.
func (s *shop) now() time.Time {
	s.Helper()
	now, err := s.admin.Time(s.ctx).Result()
	s.must("TIME", err)
	return now
}

func (s *shop) waitUntil(instant time.Time) {
	s.Helper()
	s.eventually("the clock of the server passes "+instant.String(), func() bool { return s.now().After(instant) })
}

// eventually polls until a condition holds.
func (s *shop) eventually(what string, holds func() bool) {
	s.Helper()
	for deadline := time.Now().Add(patience); !holds(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			s.failf("waited %v in vain until %s", patience, what)
		}
	}
}
