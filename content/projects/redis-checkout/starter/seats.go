package checkout

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"
)

// Seats holds and sells the seats of events.
type Seats struct{}

// NewSeats makes seats that are held for the given time.
func NewSeats(rdb *redis.Client, keys Keys, hold time.Duration) *Seats {
	return &Seats{}
}

// Reserve holds one seat for a reservation. Asking again with the same
// reservation gives the same hold. It gives ErrSoldOut where no seat is free,
// and ErrUnknownOutcome where the caller has to ask again to know.
func (s *Seats) Reserve(ctx context.Context, event Event, reservation string) (Hold, error) {
	return Hold{}, ErrNotImplemented
}

// Confirm sells the held seat. Confirming again changes nothing. It gives
// ErrHoldExpired where the reservation holds no seat any more, and
// ErrUnknownOutcome as Reserve does.
func (s *Seats) Confirm(ctx context.Context, event Event, reservation string) error {
	return ErrNotImplemented
}

// Sold lists the reservations that have bought a seat, in order.
func (s *Seats) Sold(ctx context.Context, event string) ([]string, error) {
	return nil, ErrNotImplemented
}
