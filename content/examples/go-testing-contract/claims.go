// Package claims lets one of several workers take a piece of work.
package claims

import (
	"context"
	"errors"
	"time"
)

// #region interface
// Claims keeps keys for a time. Of all callers of Claim for one key, one gets
// true, until the key is released or its time is over. A time below one
// millisecond is refused with ErrTTL.
type Claims interface {
	Claim(ctx context.Context, key string, ttl time.Duration) (bool, error)
	Release(ctx context.Context, key string) error
}

var ErrTTL = errors.New("claims: the time is below one millisecond")

// #endregion interface

func check(ttl time.Duration) error {
	if ttl < time.Millisecond {
		return ErrTTL
	}
	return nil
}
