// The program gives a hundred jobs to a consumer that works and to one that is
// stuck on its first job, under several prefetch limits.
package main

import (
	"fmt"

	amqp "github.com/rabbitmq/amqp091-go"

	"backend-mastery.example/examples/rabbitmq/broker"
)

const jobs = 100

func main() {
	conn := broker.Open()
	defer conn.Close()
	fmt.Println("prefetch  stuck holds  worker did")
	for _, prefetch := range []int{0, 50, 10, 1} {
		stuck, done := share(conn, prefetch)
		fmt.Printf("%8d  %11d  %10d\n", prefetch, stuck, done)
	}
}

// #region share
// share lets both consumers wait on an empty queue, publishes, and counts. The
// stuck one takes what it is given and acknowledges nothing.
func share(conn *amqp.Connection, prefetch int) (stuck, done int) {
	queue := fmt.Sprintf("jobs-%d", prefetch)
	setup := broker.Channel(conn)
	broker.Queue(setup, queue, nil)
	idle, busy := broker.Channel(conn), broker.Channel(conn)
	broker.Must(idle.Qos(prefetch, 0, false))
	broker.Must(busy.Qos(prefetch, 0, false))
	hoard, err := idle.Consume(queue, "stuck", false, false, false, false, nil)
	broker.Must(err)
	work, err := busy.Consume(queue, "worker", false, false, false, false, nil)
	broker.Must(err)

	for range jobs {
		broker.Publish(setup, "", queue, amqp.Publishing{})
	}
	// The stuck consumer holds its share, at most its prefetch; the rest is work.
	share := jobs / 2
	if prefetch > 0 && prefetch < share {
		share = prefetch
	}
	for range share {
		<-hoard
		stuck++
	}
	for done < jobs-share {
		delivery := <-work
		broker.Must(delivery.Ack(false))
		done++
	}
	broker.Must(idle.Close())
	broker.Must(busy.Close())
	return stuck, done
}

// #endregion share
