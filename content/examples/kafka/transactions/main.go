// The program writes three records in a transaction that is aborted and three
// in one that is committed, and reads them with both isolation levels.
package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/twmb/franz-go/pkg/kgo"

	"backend-mastery.example/examples/kafka/cluster"
)

func main() {
	topic, remove := cluster.Topic(1, nil)
	defer remove()
	write(topic, "aborted", kgo.TryAbort)
	write(topic, "committed", kgo.TryCommit)
	fmt.Println("read_uncommitted:", read(topic, kgo.ReadUncommitted(), 6))
	fmt.Println("read_committed:  ", read(topic, kgo.ReadCommitted(), 3))
}

// #region write
// write sends three records in one transaction and ends it one way or the other.
func write(topic, label string, end kgo.TransactionEndTry) {
	ctx := context.Background()
	client := cluster.Client(kgo.DefaultProduceTopic(topic), kgo.TransactionalID(cluster.Name("tx")))
	defer client.Close()
	cluster.Must(client.BeginTransaction())
	for i := range 3 {
		cluster.Produce(client, kgo.StringRecord(fmt.Sprintf("%s-%d", label, i)))
	}
	cluster.Must(client.EndTransaction(ctx, end))
}

// #endregion write

// #region read
func read(topic string, level kgo.IsolationLevel, count int) string {
	client := cluster.Client(kgo.ConsumeTopics(topic), kgo.FetchIsolationLevel(level), kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()))
	defer client.Close()
	var values []string
	for _, record := range cluster.Take(client, count) {
		values = append(values, string(record.Value))
	}
	return strings.Join(values, " ")
}

// #endregion read
