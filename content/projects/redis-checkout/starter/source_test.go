package checkout_test

import (
	"context"
	"sync"
	"time"

	checkout "backend-mastery.example/redis-checkout"
)

// source is a database of events that counts who reads it, and can be made slow.
type source struct {
	mu     sync.Mutex
	events map[string]checkout.Event
	err    error
	loads  int
	inside int
	most   int
	// during is called while a load is under way, with its number counted from 1.
	during func(ctx context.Context, load int) error
}

func newSource(events ...checkout.Event) *source {
	s := &source{events: map[string]checkout.Event{}}
	for _, event := range events {
		s.put(event)
	}
	return s
}

func (s *source) put(event checkout.Event) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.events[event.ID] = event
}

func (s *source) fail(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.err = err
}

// Event reads first and is slow afterwards, so that a slow load gives what was true before.
func (s *source) Event(ctx context.Context, id string) (checkout.Event, error) {
	s.mu.Lock()
	event, found := s.events[id]
	err := s.err
	s.loads++
	s.inside++
	s.most = max(s.most, s.inside)
	load := s.loads
	s.mu.Unlock()

	if s.during != nil && err == nil {
		err = s.during(ctx, load)
	}

	s.mu.Lock()
	defer s.mu.Unlock()
	s.inside--
	if err == nil && !found {
		err = checkout.ErrNoSuchEvent
	}
	return event, err
}

// count gives the loads so far.
func (s *source) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.loads
}

// atOnce gives the most loads that were ever under way together.
func (s *source) atOnce() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.most
}

// linger keeps a load under way for a while, so that others that are allowed to join it do.
func (s *source) linger(ctx context.Context, _ int) error {
	select {
	case <-time.After(200 * time.Millisecond):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// policy caches for long and waits for long: no test sees an expiry that it does not ask for.
func policy() checkout.CachePolicy {
	return checkout.CachePolicy{
		TTL: time.Hour, Jitter: time.Hour, NegativeTTL: time.Minute, LoadTimeout: patience,
		OnCacheError: func(error) {},
	}
}

func concert(id string) checkout.Event {
	return checkout.Event{ID: id, Title: "Concert " + id, Seats: 100, Cents: 4500}
}

// catalogue makes a catalogue with a client of its own, as another process would.
func (s *shop) catalogue(from *source) *checkout.Catalogue {
	s.Helper()
	return checkout.NewCatalogue(s.client(s.address), s.keys, from, policy())
}

// expectEvent reads an event and fails if it is not the wanted one.
func (s *shop) expectEvent(who string, from *checkout.Catalogue, want checkout.Event) {
	s.Helper()
	got, err := from.Event(s.ctx, want.ID)
	if err != nil || got != want {
		s.failf("%s: Event(%q) gives %+v and error %v, want %+v", who, want.ID, got, err, want)
	}
}

func (s *shop) expectLoads(from *source, want int, why string) {
	s.Helper()
	if got := from.count(); got != want {
		s.failf("the source was read %d times, want %d: %s", got, want, why)
	}
}
