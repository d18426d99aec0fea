package checkout_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	checkout "backend-mastery.example/redis-checkout"
)

func TestAnEventIsLoadedOnceAndThenReadFromRedis(t *testing.T) {
	s := open(t, "R3")
	from := newSource(concert("a"))
	broken := errors.New("the database is away")
	first, second := s.catalogue(from), s.catalogue(from)

	from.fail(broken)
	if _, err := first.Event(s.ctx, "a"); !errors.Is(err, broken) {
		s.failf("a failing source gives %v, want its error", err)
	}
	from.fail(nil)
	s.expectEvent("after the source has recovered", first, concert("a"))
	s.expectLoads(from, 2, "a failure must not be cached")
	s.expectEvent("the same process", first, concert("a"))
	s.expectEvent("another process", second, concert("a"))
	s.expectLoads(from, 2, "the event is in Redis")
}

func TestCachedEventsExpireAtDifferentTimes(t *testing.T) {
	s := open(t, "R4")
	const events = 40
	from := newSource()
	catalogue := s.catalogue(from)
	least, most := time.Duration(1<<62), time.Duration(0)
	for i := range events {
		event := concert(fmt.Sprint(i))
		from.put(event)
		s.expectEvent("a new event", catalogue, event)
		ttl, err := s.admin.PTTL(s.ctx, s.keys.Event(event.ID)).Result()
		s.must("PTTL", err)
		least, most = min(least, ttl), max(most, ttl)
	}

	p := policy()
	if least < p.TTL-patience || most > p.TTL+p.Jitter {
		s.failf("events expire after %v to %v, want %v to %v", least, most, p.TTL, p.TTL+p.Jitter)
	}
	if most-least < p.Jitter/4 {
		s.failf("%d events expire within %v of each other, want them spread over %v", events, most-least, p.Jitter)
	}
	s.expectExpiry("after events were cached")
}

func TestAnAbsentEventIsRememberedForAShortTime(t *testing.T) {
	s := open(t, "R7")
	from := newSource()
	first, second := s.catalogue(from), s.catalogue(from)
	for range 10 {
		for _, catalogue := range []*checkout.Catalogue{first, second} {
			if _, err := catalogue.Event(s.ctx, "late"); !errors.Is(err, checkout.ErrNoSuchEvent) {
				s.failf("an event that does not exist gives %v, want ErrNoSuchEvent", err)
			}
		}
	}
	s.expectLoads(from, 1, "its absence is in Redis")
	ttl, err := s.admin.PTTL(s.ctx, s.keys.Event("late")).Result()
	s.must("PTTL", err)
	if ttl <= 0 || ttl > policy().NegativeTTL {
		s.failf("the absence of an event is kept for %v, want at most %v", ttl, policy().NegativeTTL)
	}

	from.put(concert("late"))
	s.expire(s.keys.Event("late"))
	s.expectEvent("after the note of its absence has expired", first, concert("late"))
}
