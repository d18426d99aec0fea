package lostcancel

import (
	"context"
	"time"
)

type lease struct{ release context.CancelFunc }

// #region dropped
func dropped(ctx context.Context) {
	ctx, _ = context.WithTimeout(ctx, time.Minute)
	go func() { <-ctx.Done() }()
}

// #endregion dropped

// #region stored
func stored(ctx context.Context) *lease {
	ctx, cancel := context.WithCancel(ctx)
	go func() { <-ctx.Done() }()
	return &lease{release: cancel}
}

// #endregion stored
