package checkout_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	checkout "backend-mastery.example/redis-checkout"
)

func TestARetryAfterALostReplyTakesOneSeat(t *testing.T) {
	s := open(t, "R13")
	proxy, client := s.throughProxy()
	seats, other := checkout.NewSeats(client, s.keys, time.Hour), s.seats(time.Hour)
	steps := map[string]func(checkout.Event) error{
		"Reserve": func(event checkout.Event) error {
			_, err := seats.Reserve(s.ctx, event, "first")
			return err
		},
		"Confirm": func(event checkout.Event) error { return seats.Confirm(s.ctx, event, "first") },
	}
	for name, step := range steps {
		for n, struck := 1, true; struck; n++ {
			event := small(fmt.Sprint(name, n), 2)
			if name == "Confirm" {
				s.reserve(other, event, "first")
			}
			cut := proxy.strike(n, loseThenRefuse)
			call := run(func() error { return step(event) })
			struck = s.struck(cut, call.done)
			_, err := call.end(s, name)
			proxy.restore()
			if err != nil && !errors.Is(err, checkout.ErrUnknownOutcome) {
				s.failf("%s gives %v after the reply to its command %d was lost, want ErrUnknownOutcome", name, err, n)
			}
			s.eventuallyDone(name+" with the same reservation", func() error { return step(event) })
			s.expectOneSeatTaken(other, event)
			s.eventuallyDone(name+" again, with every seat taken", func() error { return step(event) })
		}
	}
}

func TestAKilledConnectionTakesOneSeat(t *testing.T) {
	s := open(t, "R14")
	client := s.client(s.address)
	seats, other := checkout.NewSeats(client, s.keys, time.Hour), s.seats(time.Hour)
	catalogue := checkout.NewCatalogue(client, s.keys, newSource(concert("show")), policy())
	event := small("a", 2)
	kill := func() {
		id, err := client.ClientID(s.ctx).Result()
		s.must("CLIENT ID", err)
		s.must("CLIENT KILL", s.admin.ClientKillByFilter(s.ctx, "ID", fmt.Sprint(id)).Err())
	}

	kill()
	s.expectEvent("after its connection was killed", catalogue, concert("show"))
	kill()
	s.eventuallyDone("Reserve", func() error {
		_, err := seats.Reserve(s.ctx, event, "first")
		return err
	})
	kill()
	s.eventuallyDone("Confirm", func() error { return seats.Confirm(s.ctx, event, "first") })
	s.expectOneSeatTaken(other, event)
	if sold, err := other.Sold(s.ctx, event.ID); err != nil || !slices.Equal(sold, []string{"first"}) {
		s.failf("Sold gives %v and error %v, want one seat, sold to first", sold, err)
	}
}

// eventuallyDone repeats a call as long as its outcome is unknown.
func (s *shop) eventuallyDone(what string, call func() error) {
	s.Helper()
	s.eventually(what+" has an outcome", func() bool {
		err := call()
		if err != nil && !errors.Is(err, checkout.ErrUnknownOutcome) {
			s.failf("%s, repeated after an unknown outcome, gives %v", what, err)
		}
		return err == nil
	})
}

// expectOneSeatTaken fails unless exactly one of two seats is free.
func (s *shop) expectOneSeatTaken(seats *checkout.Seats, event checkout.Event) {
	s.Helper()
	if _, err := seats.Reserve(s.ctx, event, "second"); err != nil {
		s.failf("one reservation took both seats of %s: Reserve second gives %v", event.ID, err)
	}
	s.expectSoldOut("with two reservations for two seats", seats, event, "third")
}
