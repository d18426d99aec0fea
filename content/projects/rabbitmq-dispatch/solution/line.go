package dispatch

import (
	"context"
	"errors"

	amqp "github.com/rabbitmq/amqp091-go"
)

// laneCount is how many messages may wait for their confirms at the same time.
const laneCount = 16

var errLost = errors.New("the connection or the channel is lost")

// line is one connection of a publisher, and its lanes.
type line struct {
	conn  *amqp.Connection
	lost  <-chan *amqp.Error // closed when the connection is lost
	lanes chan *lane
}

// openLine connects, and opens all lanes at once: later, nothing that waits for
// the broker would heed a context.
func openLine(ctx context.Context, cfg Config) (*line, error) {
	n := &line{lanes: make(chan *lane, laneCount)}
	conn, err := connect(ctx, cfg, func(conn *amqp.Connection) error {
		n.lost = conn.NotifyClose(make(chan *amqp.Error, 1))
		for range laneCount {
			l, err := openLane(conn)
			if err != nil {
				return err
			}
			n.lanes <- l
		}
		return nil
	})
	n.conn = conn
	return n, err
}

// publish takes a free lane for a message. A lane that breaks takes the whole
// line with it, so that the next attempt declares the topology again.
func (n *line) publish(ctx context.Context, exchange, key string, msg amqp.Publishing) error {
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-n.lost:
		return errLost
	case l := <-n.lanes:
		err := l.publish(ctx, exchange, key, msg, func() { n.lanes <- l })
		if l.ch.IsClosed() {
			hangUp(n.conn)
		}
		return err
	}
}
