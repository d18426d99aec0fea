// Package broker opens the connection that the programs beside it use, and
// holds the three steps that all of them repeat.
package broker

import (
	"context"
	"log"
	"os"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"
)

// Open connects to the broker that AMQP_URL names. A program that cannot reach
// it has nothing to show, so it ends.
func Open() *amqp.Connection {
	conn, err := amqp.Dial(os.Getenv("AMQP_URL"))
	Must(err)
	return conn
}

// Channel opens a channel of a connection.
func Channel(conn *amqp.Connection) *amqp.Channel {
	ch, err := conn.Channel()
	Must(err)
	return ch
}

// Must ends the program with an error that it has no answer to.
func Must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// Queue declares a durable queue with the given arguments.
func Queue(ch *amqp.Channel, name string, args amqp.Table) {
	_, err := ch.QueueDeclare(name, true, false, false, false, args)
	Must(err)
}

// Publish sends one message to an exchange, without waiting for the broker.
func Publish(ch *amqp.Channel, exchange, key string, message amqp.Publishing) {
	Must(ch.PublishWithContext(context.Background(), exchange, key, false, false, message))
}

// Depth gives the number of messages that wait in a queue.
func Depth(ch *amqp.Channel, name string) int {
	queue, err := ch.QueueDeclarePassive(name, true, false, false, false, nil)
	Must(err)
	return queue.Messages
}

// WaitForNoConsumer returns when the broker has noticed that a queue's last
// consumer is gone; by then it has taken back what that one had not acknowledged.
func WaitForNoConsumer(ch *amqp.Channel, name string) {
	for {
		queue, err := ch.QueueDeclarePassive(name, true, false, false, false, nil)
		Must(err)
		if queue.Consumers == 0 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
}
