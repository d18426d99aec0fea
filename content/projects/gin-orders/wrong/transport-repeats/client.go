package shop

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"time"
)

const attempts = 3

type client struct {
	http   *http.Client
	budget *budget
}

func newClient() *client {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.MaxIdleConnsPerHost = 64
	transport.IdleConnTimeout = 30 * time.Second // before the server closes it
	return &client{&http.Client{Transport: transport}, newBudget()}
}

type answer struct {
	status      int
	contentType string
	body        []byte
}

// #region post

// post sends a request that has a key, so that it may be repeated: when there
// is no answer, and when the answer is 502 or 503.
func (c *client) post(ctx context.Context, url, key string, body []byte) (answer, error) {
	c.budget.earn()
	for attempt := 1; ; attempt++ {
		a, err := c.once(ctx, url, key, body)
		if ctx.Err() != nil {
			return answer{}, ctx.Err()
		}
		if err == nil && a.status != http.StatusBadGateway && a.status != http.StatusServiceUnavailable {
			return a, nil
		}
		if attempt == attempts || !c.budget.spend() {
			return answer{}, fmt.Errorf("%w: status %d, error %v", errBehind, a.status, err)
		}
		select {
		case <-time.After(rand.N(50 * time.Millisecond << attempt)):
		case <-ctx.Done():
			return answer{}, ctx.Err()
		}
	}
}

// #endregion post

func (c *client) once(ctx context.Context, url, key string, body []byte) (answer, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return answer{}, err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Idempotency-Key", key)
	passOn(ctx, req.Header)
	resp, err := c.http.Do(req)
	if err != nil {
		return answer{}, err
	}
	defer func() { _ = resp.Body.Close() }()
	read, err := io.ReadAll(io.LimitReader(resp.Body, maxBody))
	return answer{resp.StatusCode, resp.Header.Get("Content-Type"), read}, err
}
