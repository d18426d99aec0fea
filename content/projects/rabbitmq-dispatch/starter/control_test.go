package dispatch_test

import (
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

// remove deletes what the topology has made.
func (c *control) remove() {
	t := c.bench.topology
	err := c.do(func(ch *amqp.Channel) error {
		err := ch.ExchangeDelete(t.Name, false, false)
		for _, kind := range t.Kinds {
			queues := []string{t.WorkQueue(kind), t.DeadQueue(kind)}
			for _, delay := range t.Delays {
				queues = append(queues, t.RetryQueue(kind, delay))
			}
			for _, queue := range queues {
				_, failed := ch.QueueDelete(queue, false, false, false)
				err = errors.Join(err, failed)
			}
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
