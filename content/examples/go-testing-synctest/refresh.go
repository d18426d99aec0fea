package client

import (
	"context"
	"time"
)

// #region refresh
// Refresh calls load once in every interval until ctx ends. A load that takes
// longer than the interval delays the next one; loads never overlap.
func Refresh(ctx context.Context, interval time.Duration, load func(context.Context)) {
	ticker := time.NewTicker(interval)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			load(ctx)
		case <-ctx.Done():
			return
		}
	}
}

// #endregion refresh
