package dispatch

import (
	"context"
	"errors"
	"fmt"

	amqp "github.com/rabbitmq/amqp091-go"
)

var errNotConfirmed = errors.New("the broker did not confirm the message")

// #region lane

// lane is a channel in confirm mode that carries one message at a time. So a
// confirm or a return on it can be about no other message.
type lane struct {
	ch      *amqp.Channel
	returns <-chan amqp.Return
}

func openLane(conn *amqp.Connection) (*lane, error) {
	ch, err := conn.Channel()
	if err != nil {
		return nil, fmt.Errorf("opening a channel: %w", err)
	}
	if err := ch.Confirm(false); err != nil {
		return nil, fmt.Errorf("asking for confirms: %w", err)
	}
	return &lane{ch, ch.NotifyReturn(make(chan amqp.Return, 1))}, nil
}

// publish sends a message and waits until the broker answers for it. It calls
// free when the lane can take another message, which may be later.
func (l *lane) publish(ctx context.Context, exchange, key string, msg amqp.Publishing, free func()) error {
	const mandatory, immediate = true, false
	confirm, err := l.ch.PublishWithDeferredConfirm(exchange, key, mandatory, immediate, msg)
	if err != nil {
		free()
		return fmt.Errorf("sending: %w", err)
	}
	acked, err := confirm.WaitContext(ctx)
	if err != nil {
		go func() {
			confirm.Wait()
			_ = l.outcome(true) // nobody asks for it any more
			free()
		}()
		return fmt.Errorf("waiting for the confirm: %w", err)
	}
	defer free()
	return l.outcome(acked)
}

// outcome says what became of a message for which the broker has answered, or
// never will: a channel that is lost refuses what it carried. A return comes
// before the confirm of the same message.
func (l *lane) outcome(acked bool) error {
	if !acked {
		return errNotConfirmed
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

// #endregion lane
