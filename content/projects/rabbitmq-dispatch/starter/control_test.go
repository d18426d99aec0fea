package dispatch_test

import (
	"context"
	"errors"
	"fmt"

	amqp "github.com/rabbitmq/amqp091-go"
)

// control is the test's own way to the broker, past the dispatcher.
type control struct {
	bench *bench
	conn  *amqp.Connection
}

// do runs a call on a channel of its own, and connects first where it must.
func (c *control) do(call func(*amqp.Channel) error) error {
	if c.conn == nil || c.conn.IsClosed() {
		conn, err := amqp.Dial(c.bench.url)
		if err != nil {
			return err
		}
		c.conn = conn
	}
	ch, err := c.conn.Channel()
	if err != nil {
		return err
	}
	return errors.Join(call(ch), ch.Close())
}

// ready counts the messages of a queue that no consumer holds. It is -1 while
// there is no such queue.
func (b *bench) ready(queue string) int {
	b.Helper()
	count := 0
	err := b.control.do(func(ch *amqp.Channel) error {
		found, err := ch.QueueDeclarePassive(queue, true, false, false, false, nil)
		count = found.Messages
		return err
	})
	if failure, found := errors.AsType[*amqp.Error](err); found && failure.Code == amqp.NotFound {
		return -1
	}
	if err != nil {
		b.Fatalf("the test's own look at the queue %s: %v", queue, err)
	}
	return count
}

// awaitReady waits until a queue has so many messages that no consumer holds.
func (b *bench) awaitReady(queue string, count int) {
	b.Helper()
	b.eventually(fmt.Sprintf("%d messages that wait on %s", count, queue), func() bool { return b.ready(queue) == count })
}

// take removes the oldest message of a queue.
func (b *bench) take(queue string) amqp.Delivery {
	b.Helper()
	var taken amqp.Delivery
	b.eventually("a message on the queue "+queue, func() bool {
		found := false
		err := b.control.do(func(ch *amqp.Channel) (err error) {
			taken, found, err = ch.Get(queue, true)
			return err
		})
		if err != nil {
			b.Fatalf("the test's own look at the queue %s: %v", queue, err)
		}
		return found
	})
	return taken
}

// queues are the names of all queues that the topology may have made.
func (b *bench) queues() []string {
	var names []string
	for _, kind := range b.topology.Kinds {
		names = append(names, b.topology.WorkQueue(kind), b.topology.DeadQueue(kind))
		for _, delay := range b.topology.Delays {
			names = append(names, b.topology.RetryQueue(kind, delay))
		}
	}
	return names
}

// awaitQueues waits until every queue that exists can take a message. RabbitMQ
// 3.10 must not be asked to delete a quorum queue while it is still starting.
func (b *bench) awaitQueues() {
	b.Helper()
	err := b.control.do(func(ch *amqp.Channel) error {
		if err := ch.Confirm(false); err != nil {
			return err
		}
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		for _, queue := range b.queues() {
			confirm, err := ch.PublishWithDeferredConfirm("", queue, false, false, amqp.Publishing{MessageId: "probe"})
			if err != nil {
				return err
			}
			if _, err := confirm.WaitContext(ctx); err != nil {
				return fmt.Errorf("a message for %s: %w", queue, err)
			}
		}
		return nil
	})
	if err != nil {
		b.Errorf("waiting for the queues of the test: %v", err)
	}
}

// remove deletes what the topology has made.
func (c *control) remove() {
	err := c.do(func(ch *amqp.Channel) error {
		err := ch.ExchangeDelete(c.bench.topology.Name, false, false)
		for _, queue := range c.bench.queues() {
			_, failed := ch.QueueDelete(queue, false, false, false)
			err = errors.Join(err, failed)
		}
		return err
	})
	if err != nil {
		c.bench.Errorf("removing the queues of the test: %v", err)
		return
	}
	if err := c.conn.Close(); err != nil {
		c.bench.Errorf("closing the test's own connection: %v", err)
	}
}
