// The program adds partitions to a topic while events of the same keys go on,
// and counts the keys that move and those whose events are seen out of order.
package main

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"

	"backend-mastery.example/examples/kafka/cluster"
)

const (
	keys   = 1000
	before = 3 // events of each key before the change
	after  = 3 // and after it
)

// #region cases
// A kase is a change of the number of partitions. With drained, consumers have
// read everything before it happens.
type kase struct {
	from, to int
	drained  bool
}

var cases = []kase{
	{from: 6, to: 6},
	{from: 6, to: 7},
	{from: 6, to: 9},
	{from: 6, to: 12},
	{from: 6, to: 24},
	{from: 6, to: 7, drained: true},
	{from: 6, to: 24, drained: true},
}

// #endregion cases

func main() {
	fmt.Printf("%-10s %-8s %12s %14s\n", "partitions", "drained", "keys moved", "out of order")
	for _, c := range cases {
		moved, disordered := measure(c)
		fmt.Printf("%2d → %-5d %-8t %4d of %d %6d of %d\n", c.from, c.to, c.drained, moved, keys, disordered, keys)
	}
}

// #region measure
// measure writes three events of each key, changes the partitions and writes
// three more. It reads the newest partitions first: among several consumers,
// nothing says that the older ones keep up.
func measure(c kase) (moved, disordered int) {
	ctx := context.Background()
	topic, remove := cluster.Topic(int32(c.from), nil)
	defer remove()
	first := write(topic, 0, before)
	reader := newReader(topic)
	if c.drained {
		reader.read(keys * before)
	}
	if c.to > c.from {
		grow(ctx, topic, c.to-c.from, c.to)
	}
	second := write(topic, before, before+after)
	reader.read(keys * (before + after))
	for key, partition := range first {
		if second[key] != partition {
			moved++
		}
	}
	return moved, len(reader.wrong)
}

// #endregion measure

// grow adds partitions and returns when the broker tells clients of them, which
// is a moment after the controller has made them.
func grow(ctx context.Context, topic string, add, total int) {
	client := cluster.Client()
	defer client.Close()
	admin := kadm.NewClient(client)
	_, err := admin.CreatePartitions(ctx, add, topic)
	cluster.Must(err)
	for known := 0; known < total; time.Sleep(20 * time.Millisecond) {
		topics, err := admin.ListTopics(ctx, topic)
		cluster.Must(err)
		known = len(topics[topic].Partitions)
	}
}

// write sends events of every key, numbered, and says where each key went.
func write(topic string, from, to int) map[string]int32 {
	client := cluster.Client(kgo.DefaultProduceTopic(topic))
	defer client.Close()
	places := make(map[string]int32, keys)
	for number := from; number < to; number++ {
		var records []*kgo.Record
		for key := range keys {
			records = append(records, &kgo.Record{Key: fmt.Appendf(nil, "customer-%d", key), Value: strconv.AppendInt(nil, int64(number), 10)})
		}
		cluster.Must(client.ProduceSync(context.Background(), records...).FirstErr())
		for _, record := range records {
			places[string(record.Key)] = record.Partition
		}
	}
	return places
}

// A reader remembers how far it has read, and the keys whose order it saw broken.
type reader struct {
	topic string
	next  map[int32]int64 // offset
	seen  map[string]int  // events of each key
	wrong map[string]bool
	taken int
}

func newReader(topic string) *reader {
	return &reader{topic: topic, next: map[int32]int64{}, seen: map[string]int{}, wrong: map[string]bool{}}
}

// #region order
// read goes on until it has taken a number of records in all. It handles the
// newest partition first, and notes the keys of which an event comes that is
// older than one already seen.
func (r *reader) read(total int) {
	partitions := r.fetch(total - r.taken)
	for partition := int32(len(partitions)) - 1; partition >= 0; partition-- {
		for _, record := range partitions[partition] {
			key := string(record.Key)
			number, err := strconv.Atoi(string(record.Value))
			cluster.Must(err)
			if number < r.seen[key] {
				r.wrong[key] = true
			}
			r.seen[key] = max(r.seen[key], number)
			r.next[partition] = record.Offset + 1
			r.taken++
		}
	}
}

// #endregion order

// fetch takes a number of records from where the last call ended, and sorts
// them by partition.
func (r *reader) fetch(count int) [][]*kgo.Record {
	client := cluster.Client()
	defer client.Close()
	topics, err := kadm.NewClient(client).ListTopics(context.Background(), r.topic)
	cluster.Must(err)
	partitions := make([][]*kgo.Record, len(topics[r.topic].Partitions))
	offsets := make(map[int32]kgo.Offset)
	for partition := range partitions {
		offsets[int32(partition)] = kgo.NewOffset().At(r.next[int32(partition)])
	}
	client.AddConsumePartitions(map[string]map[int32]kgo.Offset{r.topic: offsets})
	for _, record := range cluster.Take(client, count) {
		partitions[record.Partition] = append(partitions[record.Partition], record)
	}
	return partitions
}
