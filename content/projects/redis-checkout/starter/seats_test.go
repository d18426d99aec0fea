package checkout_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	checkout "backend-mastery.example/redis-checkout"
)

// seats makes seats with a client of their own, as another process would.
func (s *shop) seats(hold time.Duration) *checkout.Seats {
	s.Helper()
	return checkout.NewSeats(s.client(s.address), s.keys, hold)
}

func (s *shop) reserve(seats *checkout.Seats, event checkout.Event, reservation string) checkout.Hold {
	s.Helper()
	hold, err := seats.Reserve(s.ctx, event, reservation)
	s.must("Reserve "+reservation, err)
	return hold
}

func (s *shop) expectSoldOut(when string, seats *checkout.Seats, event checkout.Event, reservation string) {
	s.Helper()
	if _, err := seats.Reserve(s.ctx, event, reservation); !errors.Is(err, checkout.ErrSoldOut) {
		s.failf("%s, Reserve %s gives %v, want ErrSoldOut", when, reservation, err)
	}
}

func small(id string, seats int) checkout.Event {
	return checkout.Event{ID: id, Title: "Small hall", Seats: seats}
}

func TestOneOfTwoBuyersGetsTheLastSeat(t *testing.T) {
	t.Run("the second comes between any two commands", func(t *testing.T) {
		s := open(t, "R11")
		proxy, client := s.throughProxy()
		slow, quick := checkout.NewSeats(client, s.keys, time.Hour), s.seats(time.Hour)
		for n, struck := 1, true; struck; n++ {
			event := small(fmt.Sprint(n), 1)
			paused := proxy.strike(n, pause)
			first := begin(func() (checkout.Hold, error) { return slow.Reserve(s.ctx, event, "first") })
			struck = s.struck(paused, first.done)
			_, second := quick.Reserve(s.ctx, event, "second")
			proxy.restore()
			_, err := first.end(s, "the first buyer")
			s.expectOneWinner(n, err, second)
		}
	})

	t.Run("a crowd comes for a few seats", func(t *testing.T) {
		s := open(t, "R11")
		event := small("crowd", 10)
		var buyers []*call[checkout.Hold]
		for range 4 {
			seats := s.seats(time.Hour)
			for range 10 {
				reservation := fmt.Sprint("r", len(buyers))
				buyers = append(buyers, begin(func() (checkout.Hold, error) { return seats.Reserve(s.ctx, event, reservation) }))
			}
		}
		won := 0
		for _, buyer := range buyers {
			if _, err := buyer.end(s, "a buyer"); err == nil {
				won++
			} else if !errors.Is(err, checkout.ErrSoldOut) {
				s.failf("a buyer in the crowd got %v, want a seat or ErrSoldOut", err)
			}
		}
		if won != event.Seats {
			s.failf("%d of 40 buyers got one of %d seats", won, event.Seats)
		}
	})
}

func (s *shop) expectOneWinner(n int, first, second error) {
	s.Helper()
	winner, loser := first, second
	if first != nil {
		winner, loser = second, first
	}
	if winner != nil || !errors.Is(loser, checkout.ErrSoldOut) {
		s.failf("two buyers of the last seat got %v and %v, want one seat and one ErrSoldOut; the second came while the first stood before command %d", first, second, n)
	}
}

func TestAHoldExpires(t *testing.T) {
	s := open(t, "R12")
	const short = 100 * time.Millisecond
	long, brief := s.seats(time.Hour), s.seats(short)
	event := small("a", 2)

	before := s.now()
	first := s.reserve(long, event, "first")
	if after := s.now(); first.ExpiresAt.Before(before.Add(time.Hour-time.Millisecond)) || first.ExpiresAt.After(after.Add(time.Hour)) {
		s.failf("a hold of an hour made between %v and %v expires at %v", before, after, first.ExpiresAt)
	}
	if again := s.reserve(long, event, "first"); !again.ExpiresAt.Equal(first.ExpiresAt) {
		s.failf("asking again moved the expiry of the hold from %v to %v", first.ExpiresAt, again.ExpiresAt)
	}
	second := s.reserve(brief, event, "second")
	s.waitUntil(second.ExpiresAt.Add(time.Millisecond))
	if err := long.Confirm(s.ctx, event, "second"); !errors.Is(err, checkout.ErrHoldExpired) {
		s.failf("Confirm after the hold has expired gives %v, want ErrHoldExpired", err)
	}
	s.reserve(long, event, "third")
	s.expectSoldOut("while two hold two seats", long, event, "fourth")
	s.expectExpiry("while nothing is sold")

	s.must("Confirm first", long.Confirm(s.ctx, event, "first"))
	if err := long.Confirm(s.ctx, event, "unknown"); !errors.Is(err, checkout.ErrHoldExpired) {
		s.failf("Confirm without a hold gives %v, want ErrHoldExpired", err)
	}
	s.expectSoldOut("with one seat sold and one held", long, event, "fourth")
	s.expire(s.keys.Holds(event.ID))
	s.reserve(long, event, "fourth")
	s.expectSoldOut("with one seat sold and one held again", long, event, "fifth")
}
