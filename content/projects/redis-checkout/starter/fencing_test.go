package checkout_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	checkout "backend-mastery.example/redis-checkout"
)

// guestList is a protected store: it refuses a token lower than one it has seen.
type guestList struct {
	mu      sync.Mutex
	highest int64
	guests  []string
	// before is called before a write is looked at, with its number counted from 1.
	before func(write int)
	writes int
}

func (g *guestList) Replace(_ context.Context, _ string, token int64, guests []string) error {
	g.mu.Lock()
	g.writes++
	write := g.writes
	g.mu.Unlock()
	g.before(write)

	g.mu.Lock()
	defer g.mu.Unlock()
	if token < g.highest {
		return fmt.Errorf("token %d after %d: %w", token, g.highest, checkout.ErrStaleToken)
	}
	g.highest, g.guests = token, guests
	return nil
}

func TestTheFencingTokenIsDrawnWithTheLock(t *testing.T) {
	s := open(t, "R18")
	proxy, client := s.throughProxy()
	slow, quick := checkout.NewLocker(client, s.keys, time.Hour), s.locker()
	var last int64
	for range 3 {
		lock := s.acquire(quick, "ordinary")
		if lock.Token() <= last {
			s.failf("the token %d follows %d, want every token higher than those before", lock.Token(), last)
		}
		last = lock.Token()
		s.must("Release", lock.Release(s.ctx))
	}

	for n, struck := 1, true; struck; n++ {
		name := fmt.Sprint(n)
		paused := proxy.strike(n, pause)
		first := begin(func() (*checkout.Lock, error) { return slow.Acquire(s.ctx, name) })
		struck = s.struck(paused, first.done)
		s.expire(s.keys.Lock(name))
		second := s.acquire(quick, name)
		proxy.restore()
		lock, err := first.end(s, "the slow Acquire")
		switch {
		case errors.Is(err, checkout.ErrLockHeld):
		case err != nil:
			s.failf("the slow Acquire gives %v", err)
		case lock.Token() >= second.Token():
			s.failf("the first holder stood before its command %d and lost the lock, yet its token %d is not below the next holder's %d", n, lock.Token(), second.Token())
		}
	}
}

func TestALateWriteIsRefused(t *testing.T) {
	s := open(t, "R19")
	stands, goOn := make(chan struct{}), make(chan struct{})
	list := &guestList{before: func(write int) {
		if write == 1 {
			close(stands)
			<-goOn
		}
	}}
	seats, event := s.seats(time.Hour), small("a", 10)
	buy := func(reservation string) {
		s.reserve(seats, event, reservation)
		s.must("Confirm", seats.Confirm(s.ctx, event, reservation))
	}
	publisher := func() *checkout.Publisher { return checkout.NewPublisher(s.locker(), seats, list) }

	buy("first")
	late := run(func() error { return publisher().Publish(s.ctx, event.ID) })
	s.await("the first worker writes the list", stands)
	if err := publisher().Publish(s.ctx, event.ID); !errors.Is(err, checkout.ErrLockHeld) {
		s.failf("Publish while another worker is at it gives %v, want ErrLockHeld", err)
	}
	for _, key := range s.allKeys() {
		if key != s.keys.Sold(event.ID) && s.admin.PTTL(s.ctx, key).Val() > 0 {
			s.expire(key)
		}
	}
	buy("second")
	s.must("Publish after the lock has expired", publisher().Publish(s.ctx, event.ID))
	close(goOn)
	if _, err := late.end(s, "the late worker"); !errors.Is(err, checkout.ErrStaleToken) {
		s.failf("the worker that outlived its lock gets %v, want ErrStaleToken", err)
	}
	if want := []string{"first", "second"}; !slices.Equal(list.guests, want) {
		s.failf("the guest list is %v, want %v: a late write came through", list.guests, want)
	}
	s.must("Publish again", publisher().Publish(s.ctx, event.ID))
}
