package checkout

import (
	"context"
	_ "embed"
	"fmt"
	"slices"
	"time"

	"github.com/redis/go-redis/v9"
)

//go:embed confirm.lua
var confirmLua string

var confirmScript = redis.NewScript(confirmLua)

// Seats holds and sells the seats of events.
type Seats struct {
	rdb  *redis.Client
	keys Keys
	hold time.Duration
}

// NewSeats makes seats that are held for the given time.
func NewSeats(rdb *redis.Client, keys Keys, hold time.Duration) *Seats {
	return &Seats{rdb: rdb, keys: keys, hold: hold}
}

// Reserve holds one seat for a reservation. Asking again with the same
// reservation gives the same hold. It gives ErrSoldOut where no seat is free,
// and ErrUnknownOutcome where the caller has to ask again to know.
func (s *Seats) Reserve(ctx context.Context, event Event, reservation string) (Hold, error) {
	now, err := s.rdb.Time(ctx).Result()
	if err != nil {
		return Hold{}, outcome("read the time", err)
	}
	holds := s.keys.Holds(event.ID)
	held, err := s.rdb.ZRangeByScoreWithScores(ctx, holds, &redis.ZRangeBy{Min: fmt.Sprint(now.UnixMilli()), Max: "+inf"}).Result()
	if err != nil {
		return Hold{}, outcome("read the holds of "+event.ID, err)
	}
	sold, err := s.rdb.SCard(ctx, s.keys.Sold(event.ID)).Result()
	if err != nil {
		return Hold{}, outcome("count the sold seats of "+event.ID, err)
	}
	for _, hold := range held {
		if hold.Member == reservation {
			return Hold{ExpiresAt: time.UnixMilli(int64(hold.Score))}, nil
		}
	}
	if len(held)+int(sold) >= event.Seats {
		return Hold{}, fmt.Errorf("reserve a seat of %s: %w", event.ID, ErrSoldOut)
	}
	return s.keep(ctx, holds, reservation, now.Add(s.hold))
}

func (s *Seats) keep(ctx context.Context, holds, reservation string, until time.Time) (Hold, error) {
	expires := until.UnixMilli()
	_, err := s.rdb.TxPipelined(ctx, func(pipe redis.Pipeliner) error {
		pipe.ZAdd(ctx, holds, redis.Z{Score: float64(expires), Member: reservation})
		pipe.PExpireAt(ctx, holds, until)
		return nil
	})
	if err != nil {
		return Hold{}, outcome("hold a seat", err)
	}
	return Hold{ExpiresAt: time.UnixMilli(expires)}, nil
}

// Confirm sells the held seat. Confirming again changes nothing. It gives
// ErrHoldExpired where the reservation holds no seat any more, and
// ErrUnknownOutcome as Reserve does.
func (s *Seats) Confirm(ctx context.Context, event Event, reservation string) error {
	sold, err := confirmScript.Run(ctx, s.rdb, s.of(event.ID), reservation).Bool()
	if err != nil {
		return outcome("confirm a seat of "+event.ID, err)
	}
	if !sold {
		return fmt.Errorf("confirm a seat of %s: %w", event.ID, ErrHoldExpired)
	}
	return nil
}

// Sold lists the reservations that have bought a seat, in order.
func (s *Seats) Sold(ctx context.Context, event string) ([]string, error) {
	sold, err := s.rdb.SMembers(ctx, s.keys.Sold(event)).Result()
	if err != nil {
		return nil, outcome("list the sold seats of "+event, err)
	}
	slices.Sort(sold)
	return sold, nil
}

func (s *Seats) of(event string) []string {
	return []string{s.keys.Holds(event), s.keys.Sold(event)}
}
