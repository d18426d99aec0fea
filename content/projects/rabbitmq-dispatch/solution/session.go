package dispatch

import (
	"context"
	"errors"
	"fmt"

	amqp "github.com/rabbitmq/amqp091-go"
)

const consumerTag = "dispatch"

// session is the part of a consumer's life on one connection.
type session struct {
	*Consumer
	work       context.Context // of the handlers, which may outlive the session
	life       context.Context // ends with the channel
	conn       *amqp.Connection
	ch         *amqp.Channel
	deliveries <-chan amqp.Delivery
}

// open connects and begins to consume.
func (c *Consumer) open(ctx, work context.Context) (*session, error) {
	s := &session{Consumer: c, work: work}
	conn, err := connect(ctx, c.cfg.Config, s.subscribe)
	s.conn = conn
	return s, err
}

func (s *session) subscribe(conn *amqp.Connection) (err error) {
	if s.ch, err = conn.Channel(); err != nil {
		return fmt.Errorf("opening a channel: %w", err)
	}
	s.life = lifeOf(s.work, s.ch)
	if err := s.ch.Qos(s.cfg.Prefetch, 0, false); err != nil {
		return fmt.Errorf("setting the prefetch: %w", err)
	}
	queue := s.cfg.Topology.WorkQueue(s.cfg.Kind)
	const autoAck, exclusive, noLocal, noWait = false, false, false, false
	s.deliveries, err = s.ch.Consume(queue, consumerTag, autoAck, exclusive, noLocal, noWait, nil)
	if err != nil {
		return fmt.Errorf("consuming from %s: %w", queue, err)
	}
	return nil
}

// lifeOf gives a context that ends with a channel, and knows why.
func lifeOf(parent context.Context, ch *amqp.Channel) context.Context {
	life, end := context.WithCancelCause(parent)
	closed := ch.NotifyClose(make(chan *amqp.Error, 1))
	go func() {
		if cause := <-closed; cause != nil {
			end(cause)
		}
		end(errLost)
	}()
	return life
}

// #region serve

// serve begins a handler for each delivery, as long as there are free slots. It
// returns nil when the context ends, and an error when the deliveries do.
func (s *session) serve(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done():
			return s.giveBack()
		case d, open := <-s.deliveries:
			if !open {
				hangUp(s.conn)
				<-s.life.Done()
				return context.Cause(s.life)
			}
			select {
			case <-ctx.Done():
				return errors.Join(d.Nack(false, true), s.giveBack())
			case s.slots <- struct{}{}:
				s.jobs.Go(func() {
					defer func() { <-s.slots }()
					s.process(d)
				})
			}
		}
	}
}

// giveBack ends the deliveries, and returns to the queue those that have
// arrived and were not begun.
func (s *session) giveBack() error {
	err := s.ch.Cancel(consumerTag, false)
	for d := range s.deliveries {
		err = errors.Join(err, d.Nack(false, true))
	}
	return err
}

// #endregion serve
