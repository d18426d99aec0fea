// Package client fetches documents from a server that is sometimes slow or busy.
package client

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"time"
)

// Client tries a GET several times.
type Client struct {
	HTTP     *http.Client
	Attempts int
	Timeout  time.Duration // of one attempt
	Pause    time.Duration // after the first attempt; it doubles
}

// #region get
// Get returns the body of the first answer with status 200.
func (c *Client) Get(ctx context.Context, url string) ([]byte, error) {
	pause := c.Pause
	for attempt := 1; ; attempt++ {
		body, err := c.try(ctx, url)
		if err == nil {
			return body, nil
		}
		if attempt >= c.Attempts {
			return nil, fmt.Errorf("attempt %d: %w", attempt, err)
		}
		select {
		case <-time.After(pause):
			pause *= 2
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

func (c *Client) try(ctx context.Context, url string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, c.Timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	response, err := c.HTTP.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("status %d", response.StatusCode)
	}
	return io.ReadAll(response.Body)
}

// #endregion get
