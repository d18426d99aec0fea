package dispatch

import (
	"context"
	"errors"
	"fmt"

	amqp "github.com/rabbitmq/amqp091-go"
)

// #region send

// send publishes a message as often as it takes to get a confirm for it. Each
// attempt carries the same id, because an earlier one may have arrived.
func (p *Publisher) send(ctx context.Context, exchange, key string, msg amqp.Publishing) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	defer context.AfterFunc(p.life, func() { cancel(ErrClosed) })()

	for attempt := 0; ; attempt++ {
		err := p.try(ctx, exchange, key, msg)
		if err == nil || errors.Is(err, ErrUnroutable) {
			return err
		}
		if cause := p.cfg.Backoff.pause(ctx, attempt); cause != nil {
			return fmt.Errorf("%w, and the last attempt failed: %w", cause, err)
		}
	}
}

// #endregion send

func (p *Publisher) try(ctx context.Context, exchange, key string, msg amqp.Publishing) error {
	n, err := p.connected(ctx)
	if err != nil {
		return err
	}
	return n.publish(ctx, exchange, key, msg)
}

// connected returns the current line, or makes a new one while others wait.
func (p *Publisher) connected(ctx context.Context) (*line, error) {
	select {
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	case n := <-p.line:
		defer func() { p.line <- n }()
		if n != nil && !n.conn.IsClosed() {
			return n, nil
		}
		fresh, err := openLine(ctx, p.cfg)
		if err != nil {
			return nil, err
		}
		n = fresh
		return n, nil
	}
}
