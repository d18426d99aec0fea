// The program publishes to four destinations and prints what the publisher
// learns of each.
package main

import (
	"context"
	"errors"
	"fmt"

	amqp "github.com/rabbitmq/amqp091-go"

	"backend-mastery.example/examples/rabbitmq/broker"
)

func main() {
	conn := broker.Open()
	defer conn.Close()
	setup := broker.Channel(conn)
	broker.Queue(setup, "jobs", nil)
	broker.Queue(setup, "full", amqp.Table{"x-max-length": 1, "x-overflow": "reject-publish"})

	for _, c := range []struct {
		what, exchange, key string
		mandatory           bool
	}{
		{"a queue that exists", "", "jobs", true},
		{"no queue, not mandatory", "", "missing", false},
		{"no queue, mandatory", "", "missing", true},
		{"a full queue, message 1", "", "full", true},
		{"a full queue, message 2", "", "full", true},
		{"no such exchange", "nowhere", "jobs", true},
	} {
		fmt.Printf("%-24s %s\n", c.what, publish(conn, c.exchange, c.key, c.mandatory))
	}
}

// #region publish
// publish sends one message and waits until the broker has taken it over. Only
// "confirmed" with nothing else beside it means that a queue holds the message.
func publish(conn *amqp.Connection, exchange, key string, mandatory bool) string {
	ch := broker.Channel(conn)
	defer ch.Close()
	broker.Must(ch.Confirm(false))
	closed := ch.NotifyClose(make(chan *amqp.Error, 1))
	returned := ch.NotifyReturn(make(chan amqp.Return, 1))
	message := amqp.Publishing{DeliveryMode: amqp.Persistent, Body: []byte("resize 17")}

	confirmation, err := ch.PublishWithDeferredConfirmWithContext(context.Background(), exchange, key, mandatory, false, message)
	if err != nil {
		return err.Error()
	}
	select {
	case reason := <-closed:
		return fmt.Sprintf("the channel was closed: %d %s", reason.Code, reason.Reason)
	case <-confirmation.Done():
	}
	outcome := errors.New("confirmed")
	if !confirmation.Acked() {
		outcome = errors.New("refused")
	}
	select {
	// A return is sent before the confirmation, so it is here by now.
	case r := <-returned:
		return fmt.Sprintf("%v, and returned: %d %s", outcome, r.ReplyCode, r.ReplyText)
	default:
		return outcome.Error()
	}
}

// #endregion publish
