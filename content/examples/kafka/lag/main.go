// The program reads part of a topic and asks the broker how far behind the
// group is.
package main

import (
	"context"
	"fmt"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"

	"backend-mastery.example/examples/kafka/cluster"
)

func main() {
	ctx := context.Background()
	topic, remove := cluster.Topic(2, nil)
	defer remove()
	client := cluster.Client(kgo.RecordPartitioner(kgo.ManualPartitioner()))
	defer client.Close()
	for i := range 30 {
		cluster.Produce(client, &kgo.Record{Topic: topic, Partition: int32(min(i/20, 1)), Value: fmt.Append(nil, i)})
	}
	// #region lag
	admin := kadm.NewClient(client)
	group := cluster.Name("group")
	offsets := kadm.Offsets{}
	offsets.AddOffset(topic, 0, 5, -1)
	offsets.AddOffset(topic, 1, 10, -1)
	cluster.Must(admin.CommitAllOffsets(ctx, group, offsets))

	lags, err := admin.Lag(ctx, group)
	cluster.Must(err)
	for _, lag := range lags[group].Lag.Sorted() {
		fmt.Printf("partition %d: committed %d of %d, lag %d\n", lag.Partition, lag.Commit.At, lag.End.Offset, lag.Lag)
	}
	// #endregion lag
	_, err = admin.DeleteGroup(ctx, group)
	cluster.Must(err)
}
