package dispatch

import (
	"context"
	"fmt"

	amqp "github.com/rabbitmq/amqp091-go"
)

// lane is a channel that carries one message at a time.
type lane struct {
	ch      *amqp.Channel
	returns <-chan amqp.Return
}

func openLane(conn *amqp.Connection) (*lane, error) {
	ch, err := conn.Channel()
	if err != nil {
		return nil, fmt.Errorf("opening a channel: %w", err)
	}
	return &lane{ch, ch.NotifyReturn(make(chan amqp.Return, 1))}, nil
}

// publish sends a message. It calls free when the lane can take another one.
func (l *lane) publish(ctx context.Context, exchange, key string, msg amqp.Publishing, free func()) error {
	defer free()
	const mandatory, immediate = true, false
	if err := l.ch.PublishWithContext(ctx, exchange, key, mandatory, immediate, msg); err != nil {
		return fmt.Errorf("sending: %w", err)
	}
	select {
	case returned, open := <-l.returns:
		if open {
			return fmt.Errorf("%w: %s", ErrUnroutable, returned.ReplyText)
		}
	default:
	}
	return nil
}
