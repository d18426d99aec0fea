package checkout_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	checkout "backend-mastery.example/redis-checkout"
)

// read reads an event in a goroutine of its own.
func (s *shop) read(from *checkout.Catalogue, id string) *call[checkout.Event] {
	return begin(func() (checkout.Event, error) { return from.Event(s.ctx, id) })
}

// expectRead fails if a read does not end with the wanted event.
func (s *shop) expectRead(who string, read *call[checkout.Event], want checkout.Event) {
	s.Helper()
	if got, err := read.end(s, who); err != nil || got != want {
		s.failf("%s got %+v and error %v, want %+v", who, got, err, want)
	}
}

// awaitLoad waits until a read has reached the source.
func (s *shop) awaitLoad(loading <-chan struct{}, read *call[checkout.Event]) {
	s.Helper()
	if !s.struck(loading, read.done) {
		s.failf("a reader of a missing event got %+v and error %v without a load", read.value, read.err)
	}
}

func TestAStampedeLoadsOnce(t *testing.T) {
	t.Run("a hundred readers in four processes", func(t *testing.T) {
		s := open(t, "R5")
		from := newSource(concert("a"))
		from.during = from.linger
		var reads []*call[checkout.Event]
		for range 4 {
			catalogue := s.catalogue(from)
			for range 25 {
				reads = append(reads, s.read(catalogue, "a"))
			}
		}
		for _, read := range reads {
			s.expectRead("a reader in the crowd", read, concert("a"))
		}
		s.expectLoads(from, 1, "a hundred readers of a missing event share one load")
	})

	t.Run("a second process comes between any two commands", func(t *testing.T) {
		s := open(t, "R5")
		proxy, client := s.throughProxy()
		for n, struck := 1, true; struck; n++ {
			event := concert(fmt.Sprint(n))
			from := newSource(event)
			first := checkout.NewCatalogue(client, s.keys, from, policy())

			paused := proxy.strike(n, pause)
			slow := s.read(first, event.ID)
			struck = s.struck(paused, slow.done)
			quick := s.read(s.catalogue(from), event.ID)
			// The second may have to wait for the first, which therefore goes on after a while.
			quick.within(500 * time.Millisecond)
			proxy.restore()
			s.expectRead("the first process", slow, event)
			s.expectRead("the second process", quick, event)
			s.expectLoads(from, 1, fmt.Sprintf("a second process read while the first stood before its command %d", n))
		}
	})
}

func TestACancelledReaderDoesNotFailTheOthers(t *testing.T) {
	s := open(t, "R6")
	from := newSource(concert("a"))
	loading, finish := make(chan struct{}, 2), make(chan struct{})
	from.during = func(ctx context.Context, _ int) error {
		loading <- struct{}{}
		select {
		case <-finish:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	catalogue := s.catalogue(from)
	ctx, cancel := context.WithCancel(s.ctx)
	defer cancel()

	first := begin(func() (checkout.Event, error) { return catalogue.Event(ctx, "a") })
	s.awaitLoad(loading, first)
	second := s.read(catalogue, "a")
	cancel()
	if _, err := first.end(s, "the cancelled reader"); !errors.Is(err, context.Canceled) {
		s.failf("the cancelled reader got %v, want context.Canceled", err)
	}
	close(finish)
	s.expectRead("the other reader", second, concert("a"))
	s.expectLoads(from, 1, "the load must not end with the reader that began it")
}
