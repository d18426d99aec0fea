package shop_test

import (
	"os"

	amqp "github.com/rabbitmq/amqp091-go"
)

// events binds a queue to the exchange of the bench.
func (b *bench) events(args amqp.Table) func(what string) amqp.Delivery {
	b.Helper()
	conn, err := amqp.Dial(b.amqp)
	if err != nil {
		b.Fatalf("the test's own connection to the broker: %v", err)
	}
	ch, err := conn.Channel()
	if err != nil {
		b.Fatalf("the test's own channel: %v", err)
	}
	_, err = ch.QueueDeclare(b.name, false, false, true, false, args)
	if err == nil {
		err = ch.ExchangeDeclare(b.name, amqp.ExchangeTopic, true, false, false, false, nil)
	}
	if err == nil {
		err = ch.QueueBind(b.name, "order.placed", b.name, false, nil)
	}
	if err != nil {
		b.Fatalf("the test's own queue: %v", err)
	}
	b.Cleanup(func() { _ = conn.Close() })
	return func(what string) (d amqp.Delivery) {
		b.Helper()
		b.within(soon, what, func() bool {
			found := false
			d, found, err = ch.Get(b.name, true)
			if err != nil {
				b.Fatalf("the test's own look at the queue: %v", err)
			}
			return found
		})
		return d
	}
}

// deleteExchange runs when all services have ended.
func (b *bench) deleteExchange() {
	b.Helper()
	conn, err := amqp.Dial(os.Getenv("AMQP_URL"))
	if err != nil {
		b.Fatalf("the test's own connection to the broker: %v", err)
	}
	defer func() { _ = conn.Close() }()
	ch, err := conn.Channel()
	if err == nil {
		err = ch.ExchangeDelete(b.name, false, false)
	}
	if err != nil {
		b.Errorf("deleting the exchange of the test: %v", err)
	}
}
