package dispatch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"net"
	"sync/atomic"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"
)

const (
	connectTimeout = 10 * time.Second
	closeTimeout   = 5 * time.Second
)

// connect opens a connection, declares the topology and prepares what the
// caller needs, all within the context. From then on the client recovers the
// connection, its channels and its consumers by itself.
func connect(ctx context.Context, cfg Config, prepare func(*amqp.Connection) error) (*amqp.Connection, error) {
	ctx, cancel := context.WithTimeout(ctx, connectTimeout)
	defer cancel()
	keep := func() bool { return true }
	var connected atomic.Bool // later connections are the client's own affair
	forever := &amqp.ReconnectionConfig{MaxRetryCount: math.MaxInt, RetryInterval: cmp.Or(cfg.Backoff.Max, 10*time.Second)}
	conn, err := amqp.DialConfig(cfg.URL, amqp.Config{Recovery: &amqp.Recovery{ReconnectionConfig: forever}, Dial: func(network, address string) (net.Conn, error) {
		if connected.Load() {
			return net.Dial(network, address)
		}
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
	connected.Store(true)
	return conn, nil
}

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
