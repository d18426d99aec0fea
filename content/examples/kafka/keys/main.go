// The program shows which partitions keys go to, and what happens to their
// order when partitions are added.
package main

import (
	"context"
	"fmt"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"

	"backend-mastery.example/examples/kafka/cluster"
)

var customers = []string{"ada", "grace", "linus", "edsger", "barbara"}

func main() {
	topic, remove := cluster.Topic(2, nil)
	defer remove()
	client := cluster.Client(kgo.DefaultProduceTopic(topic))
	defer client.Close()

	fmt.Println("two partitions:  ", write(client, 1))
	fmt.Println("the same again:  ", write(client, 2))
	// #region grow
	_, err := kadm.NewClient(client).CreatePartitions(context.Background(), 3, topic)
	cluster.Must(err)
	// #endregion grow
	// A client learns of new partitions with its next metadata; a new one at once.
	fresh := cluster.Client(kgo.DefaultProduceTopic(topic))
	defer fresh.Close()
	fmt.Println("five partitions: ", write(fresh, 3))
}

// #region write
// write sends one event for each customer, with the customer as its key, and
// says in which partition it ended up.
func write(client *kgo.Client, number int) string {
	var places string
	for _, customer := range customers {
		record := &kgo.Record{Key: []byte(customer), Value: fmt.Append(nil, number)}
		cluster.Produce(client, record)
		places += fmt.Sprintf("%s→%d ", customer, record.Partition)
	}
	return places
}

// #endregion write
