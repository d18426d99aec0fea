package dispatch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"
)

const (
	connectTimeout = 10 * time.Second
	closeTimeout   = 5 * time.Second
)

// #region connect

// connect opens a connection, declares the topology and prepares what the
// caller needs, all within the context.
func connect(ctx context.Context, cfg Config, prepare func(*amqp.Connection) error) (*amqp.Connection, error) {
	ctx, cancel := context.WithTimeout(ctx, connectTimeout)
	defer cancel()
	keep := func() bool { return true }
	conn, err := amqp.DialConfig(cfg.URL, amqp.Config{Dial: func(network, address string) (net.Conn, error) {
		wire, err := new(net.Dialer).DialContext(ctx, network, address)
		if err == nil {
			// The client's calls take no context. They end when the wire does.
			keep = context.AfterFunc(ctx, func() { _ = wire.Close() })
		}
		return wire, err
	}})
	if err == nil {
		err = declare(conn, cfg.Topology)
	}
	if err == nil {
		err = prepare(conn)
	}
	if !keep() {
		err = errors.Join(context.Cause(ctx), err)
	}
	if err != nil {
		hangUp(conn)
		return nil, fmt.Errorf("connecting to the broker: %w", err)
	}
	return conn, nil
}

// #endregion connect

func declare(conn *amqp.Connection, topology Topology) error {
	ch, err := conn.Channel()
	if err != nil {
		return fmt.Errorf("opening a channel: %w", err)
	}
	return errors.Join(topology.Declare(ch), ch.Close())
}

// hangUp closes a connection. Its error could only say that the connection was
// lost first, and then there is nothing left to close.
func hangUp(conn *amqp.Connection) {
	if conn != nil {
		_ = conn.CloseDeadline(time.Now().Add(closeTimeout))
	}
}
