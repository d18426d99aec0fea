package checkout

import (
	"context"
	"errors"
	"fmt"
)

// Publisher copies the sold reservations of an event to the guest list.
type Publisher struct {
	locker *Locker
	seats  *Seats
	list   GuestList
}

// NewPublisher makes a publisher that works under locks of locker.
func NewPublisher(locker *Locker, seats *Seats, list GuestList) *Publisher {
	return &Publisher{locker: locker, seats: seats, list: list}
}

// #region publish

// Publish writes the guest list of an event under its lock. It gives
// ErrLockHeld where another worker is at it, and ErrStaleToken where another
// has taken over meanwhile.
func (p *Publisher) Publish(ctx context.Context, event string) (err error) {
	lock, err := p.locker.Acquire(ctx, event)
	if err != nil {
		return fmt.Errorf("publish the guests of %s: %w", event, err)
	}
	defer func() {
		released := lock.Release(context.WithoutCancel(ctx))
		// A lock lost after the list took the token has done its work.
		if released != nil && !errors.Is(released, ErrLockLost) {
			err = errors.Join(err, released)
		}
	}()
	guests, err := p.seats.Sold(ctx, event)
	if err != nil {
		return fmt.Errorf("publish the guests of %s: %w", event, err)
	}
	if err := p.list.Replace(ctx, event, lock.Token(), guests); err != nil {
		return fmt.Errorf("publish the guests of %s: %w", event, err)
	}
	return nil
}

// #endregion publish
