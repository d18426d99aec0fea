// The program reads five messages twice, from a queue and from a stream.
package main

import (
	"fmt"
	"strings"

	amqp "github.com/rabbitmq/amqp091-go"

	"backend-mastery.example/examples/rabbitmq/broker"
)

func main() {
	conn := broker.Open()
	defer conn.Close()
	ch := broker.Channel(conn)
	broker.Must(ch.Qos(10, 0, false))
	broker.Queue(ch, "queue", amqp.Table{amqp.QueueTypeArg: amqp.QueueTypeQuorum})
	broker.Queue(ch, "stream", amqp.Table{amqp.QueueTypeArg: amqp.QueueTypeStream})
	for _, name := range []string{"queue", "stream"} {
		for i := range 5 {
			broker.Publish(ch, "", name, amqp.Publishing{MessageId: fmt.Sprint(i)})
		}
	}
	fmt.Println("queue, first reader:     ", read(ch, "queue", 5, nil))
	fmt.Println("queue, left for a second:", broker.Depth(ch, "queue"))
	// #region offset
	fmt.Println("stream, first reader:    ", read(ch, "stream", 5, amqp.Table{"x-stream-offset": "first"}))
	fmt.Println("stream, second reader:   ", read(ch, "stream", 2, amqp.Table{"x-stream-offset": int64(3)}))
	// #endregion offset
}

// read takes a number of messages and lists their ids.
func read(ch *amqp.Channel, name string, count int, args amqp.Table) string {
	tag := fmt.Sprintf("%s-%v", name, args)
	deliveries, err := ch.Consume(name, tag, false, false, false, false, args)
	broker.Must(err)
	var ids []string
	for range count {
		delivery := <-deliveries
		ids = append(ids, delivery.MessageId)
		broker.Must(delivery.Ack(false))
	}
	broker.Must(ch.Cancel(tag, false))
	return strings.Join(ids, " ")
}
