package client

import (
	"context"
	"net/http"
	"strconv"
	"time"
)

// #region wait
// Wait says how long the server asks to be left alone: seconds, or a date.
func Wait(h http.Header, now time.Time) (time.Duration, bool) {
	value := h.Get("Retry-After")
	if seconds, err := strconv.ParseUint(value, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second, true
	}
	if date, err := http.ParseTime(value); err == nil {
		return max(0, date.Sub(now)), true
	}
	return 0, false
}

// GetPolitely repeats a GET as often as the server names a time for it and the deadline of ctx allows.
// The caller closes the body of the answer.
func GetPolitely(ctx context.Context, c *http.Client, url string) (*http.Response, error) {
	for {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
		if err != nil {
			return nil, err
		}
		response, err := c.Do(request)
		if err != nil {
			return nil, err
		}
		if response.StatusCode != http.StatusTooManyRequests && response.StatusCode != http.StatusServiceUnavailable {
			return response, nil
		}
		now := time.Now()
		wait, asked := Wait(response.Header, now)
		if deadline, ok := ctx.Deadline(); !asked || ok && !now.Add(wait).Before(deadline) {
			return response, nil // nothing to wait for, or not in time: the caller hears the refusal
		}
		response.Body.Close()
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// #endregion wait
