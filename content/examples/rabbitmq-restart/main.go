// The program publishes messages in several ways, restarts the broker, and
// counts what is left.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"
)

const messages = 1000

func main() {
	restart := os.Getenv("AMQP_RESTART")
	if restart == "" {
		log.Fatal("AMQP_RESTART is not set: it is the shell command that restarts the broker")
	}
	if err := run(restart); err != nil {
		log.Fatal(err)
	}
}

func run(restart string) error {
	for _, c := range cases {
		if err := publish(c); err != nil {
			return fmt.Errorf("%+v: %w", c, err)
		}
	}
	// #region restart
	if output, err := exec.Command("sh", "-c", restart).CombinedOutput(); err != nil {
		return fmt.Errorf("restart: %w\n%s", err, output)
	}
	// #endregion restart
	fmt.Printf("%-8s %-8s %-10s %9s %6s\n", "queue", "durable", "messages", "confirmed", "left")
	for _, c := range cases {
		left, err := count(c)
		if err != nil {
			return fmt.Errorf("%+v: %w", c, err)
		}
		fmt.Printf("%-8s %-8t %-10s %9d %6s\n", c.queue, c.durable, mode(c.mode), messages, left)
	}
	return nil
}

// #region publish
// publish declares the queue of a case and waits for the confirmation of every
// message: what is counted afterwards was promised before.
func publish(c kase) error {
	conn, err := amqp.Dial(os.Getenv("AMQP_URL"))
	if err != nil {
		return err
	}
	defer conn.Close()
	ch, err := conn.Channel()
	if err != nil {
		return err
	}
	if _, err := ch.QueueDeclare(name(c), c.durable, false, false, false, amqp.Table{amqp.QueueTypeArg: c.queue}); err != nil {
		return err
	}
	if err := ch.Confirm(false); err != nil {
		return err
	}
	confirmations := make([]*amqp.DeferredConfirmation, messages)
	for i := range confirmations {
		message := amqp.Publishing{DeliveryMode: c.mode, Body: []byte("resize 17")}
		if confirmations[i], err = ch.PublishWithDeferredConfirmWithContext(context.Background(), "", name(c), true, false, message); err != nil {
			return err
		}
	}
	for _, confirmation := range confirmations {
		if !confirmation.Wait() {
			return errors.New("the broker refused a message")
		}
	}
	return nil
}

// #endregion publish

// #region count
// count says what a queue still gives. A durable queue may be missing for a
// moment although the broker answers: it is there once its leader is chosen.
func count(c kase) (string, error) {
	for {
		left, err := ask(c)
		var closed *amqp.Error
		if !errors.As(err, &closed) || closed.Code != amqp.NotFound {
			return left, err
		}
		if !c.durable {
			return "gone", nil
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// #endregion count

func ask(c kase) (string, error) {
	conn, err := amqp.Dial(os.Getenv("AMQP_URL"))
	if err != nil {
		return "", err
	}
	defer conn.Close()
	ch, err := conn.Channel()
	if err != nil {
		return "", err
	}
	if _, err := ch.QueueDeclarePassive(name(c), c.durable, false, false, false, nil); err != nil {
		return "", err
	}
	if c.queue != amqp.QueueTypeStream {
		// The length in the answer to a declaration is a figure that a quorum queue
		// reports now and then. A message comes with the number of those behind it.
		first, found, err := ch.Get(name(c), false)
		if err != nil || !found {
			return "0", err
		}
		return fmt.Sprint(first.MessageCount + 1), nil
	}
	// A stream gives no such number. Reading it to the last message that was
	// confirmed is exact, and never ends if one is missing.
	if err := ch.Qos(100, 0, false); err != nil {
		return "", err
	}
	deliveries, err := ch.Consume(name(c), "", false, false, false, false, amqp.Table{"x-stream-offset": "first"})
	if err != nil {
		return "", err
	}
	read := 0
	for read < messages {
		delivery, open := <-deliveries
		if !open {
			return "", errors.New("the stream was closed")
		}
		read++
		if err := delivery.Ack(false); err != nil {
			return "", err
		}
	}
	return fmt.Sprint(read), nil
}

func name(c kase) string { return fmt.Sprintf("%s-%t-%d", c.queue, c.durable, c.mode) }

func mode(mode uint8) string {
	if mode == amqp.Persistent {
		return "persistent"
	}
	return "transient"
}
