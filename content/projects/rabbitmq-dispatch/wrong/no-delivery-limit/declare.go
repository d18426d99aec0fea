package dispatch

import (
	"fmt"

	amqp "github.com/rabbitmq/amqp091-go"
)

// Declare makes what is missing of the topology in the broker.
func (t Topology) Declare(ch *amqp.Channel) error {
	if err := ch.ExchangeDeclare(t.Name, amqp.ExchangeDirect, true, false, false, false, nil); err != nil {
		return fmt.Errorf("declaring the exchange %s: %w", t.Name, err)
	}
	for _, kind := range t.Kinds {
		if err := t.declareKind(ch, kind); err != nil {
			return err
		}
	}
	return nil
}

func (t Topology) declareKind(ch *amqp.Channel, kind string) error {
	work, dead := t.WorkQueue(kind), t.DeadQueue(kind)
	if err := declareQueue(ch, dead, amqp.Table{}); err != nil {
		return err
	}
	if err := declareQueue(ch, work, deadLetterTo(dead)); err != nil {
		return err
	}
	for _, delay := range t.Delays {
		waiting := deadLetterTo(work)
		waiting[amqp.QueueMessageTTLArg] = delay.Milliseconds()
		if err := declareQueue(ch, t.RetryQueue(kind, delay), waiting); err != nil {
			return err
		}
	}
	if err := ch.QueueBind(work, kind, t.Name, false, nil); err != nil {
		return fmt.Errorf("binding the queue %s: %w", work, err)
	}
	return nil
}

// deadLetterTo makes a queue move what leaves it without an acknowledgement,
// through the default exchange. The broker keeps a message until the target
// has confirmed it, which takes all three of the last arguments.
func deadLetterTo(queue string) amqp.Table {
	return amqp.Table{
		"x-dead-letter-exchange":    "",
		"x-dead-letter-routing-key": queue,
		"x-dead-letter-strategy":    "at-least-once",
		amqp.QueueOverflowArg:       amqp.QueueOverflowRejectPublish,
	}
}

func declareQueue(ch *amqp.Channel, name string, args amqp.Table) error {
	args[amqp.QueueTypeArg] = amqp.QueueTypeQuorum
	if _, err := ch.QueueDeclare(name, true, false, false, false, args); err != nil {
		return fmt.Errorf("declaring the queue %s: %w", name, err)
	}
	return nil
}
