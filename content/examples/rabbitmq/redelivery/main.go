// The program loses a consumer between the effect and the acknowledgement, with
// a handler that remembers what it has done and with one that does not.
package main

import (
	"fmt"

	amqp "github.com/rabbitmq/amqp091-go"

	"backend-mastery.example/examples/rabbitmq/broker"
)

func main() {
	fmt.Println("automatic acknowledgement:    ", lose(true, false))
	fmt.Println("manual, every delivery counts:", lose(false, false))
	fmt.Println("manual, by message id:         ", lose(false, true))
}

// #region account
// An account is the effect of the messages: a payment of one for each.
type account struct {
	balance int
	seen    map[string]bool
}

func (a *account) pay(id string, once bool) {
	if once && a.seen[id] {
		return
	}
	a.seen[id] = true
	a.balance++
}

// #endregion account

// #region lose
// lose sends three payments to a consumer that handles two of them and then
// loses its connection, before it has acknowledged any. A second one takes over.
func lose(automatic, once bool) string {
	conn := broker.Open()
	defer conn.Close()
	ch := broker.Channel(conn)
	queue, err := ch.QueueDeclare("", true, false, false, false, nil)
	broker.Must(err)
	for _, id := range []string{"p1", "p2", "p3"} {
		broker.Publish(ch, "", queue.Name, amqp.Publishing{MessageId: id})
	}
	paid := account{seen: map[string]bool{}}

	first := broker.Open()
	deliveries, err := broker.Channel(first).Consume(queue.Name, "", automatic, false, false, false, nil)
	broker.Must(err)
	for range 2 {
		delivery := <-deliveries
		paid.pay(delivery.MessageId, once)
	}
	broker.Must(first.Close())
	broker.WaitForNoConsumer(ch, queue.Name)

	left := broker.Depth(ch, queue.Name)
	redelivered := 0
	for range left {
		delivery, _, err := ch.Get(queue.Name, false)
		broker.Must(err)
		paid.pay(delivery.MessageId, once)
		if delivery.Redelivered {
			redelivered++
		}
		broker.Must(delivery.Ack(false))
	}
	return fmt.Sprintf("%d of 3 came back, %d marked as redelivered, balance %d", left, redelivered, paid.balance)
}

// #endregion lose
