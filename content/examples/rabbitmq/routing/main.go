// The program sends the same few messages to four exchanges and prints which
// queues each of them reaches.
package main

import (
	"context"
	"fmt"
	"strings"

	amqp "github.com/rabbitmq/amqp091-go"

	"backend-mastery.example/examples/rabbitmq/broker"
)

// #region bindings
type binding struct {
	queue, key string
	headers    amqp.Table
}

var exchanges = []struct {
	name, kind string
	bindings   []binding
}{
	{"orders.direct", amqp.ExchangeDirect, []binding{
		{queue: "billing", key: "paid"}, {queue: "shipping", key: "paid"}, {queue: "support", key: "refused"},
	}},
	{"orders.topic", amqp.ExchangeTopic, []binding{
		{queue: "eu", key: "order.*.eu"}, {queue: "paid", key: "order.paid.#"}, {queue: "audit", key: "#"},
	}},
	{"orders.fanout", amqp.ExchangeFanout, []binding{{queue: "cache-1"}, {queue: "cache-2"}}},
	{"orders.headers", amqp.ExchangeHeaders, []binding{
		{queue: "eu-and-paid", headers: amqp.Table{"x-match": "all", "region": "eu", "state": "paid"}},
		{queue: "eu-or-paid", headers: amqp.Table{"x-match": "any", "region": "eu", "state": "paid"}},
	}},
}

// #endregion bindings

// #region messages
var messages = []struct {
	exchange, key string
	headers       amqp.Table
}{
	{exchange: "orders.direct", key: "paid"},
	{exchange: "orders.direct", key: "cancelled"},
	{exchange: "orders.topic", key: "order.paid.eu"},
	{exchange: "orders.topic", key: "order.paid"},
	{exchange: "orders.topic", key: "order.refused.eu.west"},
	{exchange: "orders.fanout", key: "is ignored"},
	{exchange: "orders.headers", headers: amqp.Table{"region": "eu", "state": "paid"}},
	{exchange: "orders.headers", headers: amqp.Table{"region": "us", "state": "paid"}},
	{exchange: "", key: "billing"},
}

// #endregion messages

func main() {
	conn := broker.Open()
	defer conn.Close()
	ch := broker.Channel(conn)
	queues := declare(ch)
	broker.Must(ch.Confirm(false))
	for _, m := range messages {
		message := amqp.Publishing{Headers: m.headers}
		confirmed, err := ch.PublishWithDeferredConfirmWithContext(context.Background(), m.exchange, m.key, false, false, message)
		broker.Must(err)
		// A confirmed message has been routed: its copies can be counted.
		confirmed.Wait()
		fmt.Printf("%-16q %-22s → %s\n", m.exchange, describe(m.key, m.headers), reached(ch, queues))
	}
}

// declare makes exchanges, queues and bindings, and lists the queues.
func declare(ch *amqp.Channel) (queues []string) {
	for _, e := range exchanges {
		broker.Must(ch.ExchangeDeclare(e.name, e.kind, true, false, false, false, nil))
		for _, b := range e.bindings {
			broker.Queue(ch, b.queue, nil)
			broker.Must(ch.QueueBind(b.queue, b.key, e.name, false, b.headers))
			queues = append(queues, b.queue)
		}
	}
	return queues
}

// reached names the queues that hold a message, and empties them.
func reached(ch *amqp.Channel, queues []string) string {
	var names []string
	for _, queue := range queues {
		purged, err := ch.QueuePurge(queue, false)
		broker.Must(err)
		if purged > 0 {
			names = append(names, queue)
		}
	}
	if len(names) == 0 {
		return "nowhere"
	}
	return strings.Join(names, ", ")
}

func describe(key string, headers amqp.Table) string {
	if headers == nil {
		return key
	}
	return fmt.Sprintf("region=%v state=%v", headers["region"], headers["state"])
}
