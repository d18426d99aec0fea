// The program shows what becomes of a message that no consumer can handle.
package main

import (
	"fmt"

	amqp "github.com/rabbitmq/amqp091-go"

	"backend-mastery.example/examples/rabbitmq/broker"
)

// #region topology
// declare makes a queue that gives up on a message after three returns, and
// the queue where it ends up.
func declare(ch *amqp.Channel) {
	broker.Must(ch.ExchangeDeclare("dead", amqp.ExchangeFanout, true, false, false, false, nil))
	broker.Queue(ch, "dead-letters", nil)
	broker.Must(ch.QueueBind("dead-letters", "", "dead", false, nil))
	broker.Queue(ch, "jobs", amqp.Table{
		amqp.QueueTypeArg:        amqp.QueueTypeQuorum,
		"x-delivery-limit":       3,
		"x-dead-letter-exchange": "dead",
	})
}

// #endregion topology

func main() {
	conn := broker.Open()
	defer conn.Close()
	ch := broker.Channel(conn)
	declare(ch)
	broker.Publish(ch, "", "jobs", amqp.Publishing{MessageId: "broken", Body: []byte("{")})
	broker.Publish(ch, "", "jobs", amqp.Publishing{MessageId: "sound", Body: []byte("{}")})

	// #region consume
	broker.Must(ch.Qos(1, 0, false))
	jobs, err := ch.Consume("jobs", "", false, false, false, false, nil)
	broker.Must(err)
	for delivery := range jobs {
		fmt.Printf("%-6s x-delivery-count=%v\n", delivery.MessageId, delivery.Headers["x-delivery-count"])
		if delivery.MessageId == "sound" {
			broker.Must(delivery.Ack(false))
			break
		}
		// It cannot be read now, and it will not be readable later either.
		broker.Must(delivery.Nack(false, true))
	}
	// #endregion consume

	// #region inspect
	dead, err := ch.Consume("dead-letters", "", true, false, false, false, nil)
	broker.Must(err)
	letter := <-dead
	death := letter.Headers["x-death"].([]any)[0].(amqp.Table)
	fmt.Printf("dead letter %s %q: queue=%v reason=%v count=%v\n", letter.MessageId, letter.Body, death["queue"], death["reason"], death["count"])
	// #endregion inspect
}
