package shop

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	amqp "github.com/rabbitmq/amqp091-go"
)

// relay brings events from the outbox to the broker.
type relay struct {
	cfg  Config
	pool *pgxpool.Pool
	log  *slog.Logger
}

// run connects as often as it must, until the context ends.
func (r *relay) run(ctx context.Context) {
	for ctx.Err() == nil {
		if err := r.session(ctx); err != nil && ctx.Err() == nil {
			r.log.WarnContext(ctx, "the relay tries again", "error", err.Error())
		}
		pause(ctx, 100*time.Millisecond)
	}
}

func (r *relay) session(ctx context.Context) error {
	conn, err := amqp.DialConfig(r.cfg.BrokerURL, amqp.Config{Dial: func(network, address string) (net.Conn, error) {
		wire, err := (&net.Dialer{Timeout: 2 * time.Second}).DialContext(ctx, network, address)
		if err != nil {
			return nil, err
		}
		return wire, wire.SetDeadline(time.Now().Add(5 * time.Second)) // for the handshake
	}})
	if err != nil {
		return fmt.Errorf("connecting to the broker: %w", err)
	}
	defer func() { _ = conn.CloseDeadline(time.Now().Add(time.Second)) }()
	ch, err := conn.Channel()
	if err != nil {
		return err
	}
	err = errors.Join(ch.Confirm(false), ch.ExchangeDeclare(r.cfg.Exchange, amqp.ExchangeTopic, true, false, false, false, nil))
	for err == nil {
		err = r.next(ctx, ch)
		if errors.Is(err, pgx.ErrNoRows) { // the outbox is empty
			pause(ctx, 50*time.Millisecond)
			err = ctx.Err()
		}
	}
	return err
}
