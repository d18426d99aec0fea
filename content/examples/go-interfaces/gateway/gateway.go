// Package gateway talks to a payment provider. It declares no interface.
package gateway

import (
	"context"
	"fmt"
)

// #region client
type Client struct{ key string }

func New(key string) *Client { return &Client{key: key} }

func (c *Client) Charge(ctx context.Context, account string, cents int64) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("charge %s: %w", account, err)
	}
	return nil // here stands the request to the provider
}

func (c *Client) Refund(ctx context.Context, account string, cents int64) error {
	return ctx.Err()
}

func (c *Client) Balance(ctx context.Context, account string) (int64, error) {
	return 0, ctx.Err()
}

// #endregion client
