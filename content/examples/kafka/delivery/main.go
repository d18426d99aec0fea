// The program stops a consumer in the middle of a batch, with the offset
// committed before the effects and after them.
package main

import (
	"context"
	"fmt"

	"github.com/twmb/franz-go/pkg/kgo"

	"backend-mastery.example/examples/kafka/cluster"
)

const events = 10

func main() {
	fmt.Printf("%-28s %-22s %s\n", "", "effects by event", "lost, repeated")
	fmt.Println(run("committed before the effects", true, false))
	fmt.Println(run("committed after the effects", false, false))
	fmt.Println(run("after, and by event id", false, true))
}

// #region run
// run lets a consumer die after 5 effects of 10 and a second one go on to the
// end of the topic, and lists how often each event took effect.
func run(what string, before, once bool) string {
	topic, remove := cluster.Topic(1, nil)
	defer remove()
	producer := cluster.Client(kgo.DefaultProduceTopic(topic))
	defer producer.Close()
	for i := range events {
		cluster.Produce(producer, kgo.StringRecord(fmt.Sprint(i)))
	}
	effects, group := make([]int, events), cluster.Name("group")

	first := consumer(topic, group)
	batch := cluster.Take(first, events)
	if before {
		cluster.Must(first.CommitRecords(context.Background(), batch...))
	}
	for _, record := range batch[:events/2] {
		apply(effects, record, once)
	}
	first.Close() // the process ends here

	cluster.Produce(producer, kgo.StringRecord("end"))
	second := consumer(topic, group)
	defer second.Close()
	for {
		for _, record := range cluster.Take(second, 1) {
			if string(record.Value) == "end" {
				return fmt.Sprintf("%-28s %-22s %s", what, fmt.Sprint(effects), judge(effects))
			}
			apply(effects, record, once)
		}
	}
}

// #endregion run

// consumer joins a group and commits nothing by itself.
func consumer(topic, group string) *kgo.Client {
	return cluster.Client(
		kgo.ConsumeTopics(topic), kgo.ConsumerGroup(group),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()), kgo.DisableAutoCommit(),
	)
}

// apply is the effect of an event; with `once` it remembers which have happened.
func apply(effects []int, record *kgo.Record, once bool) {
	if once && effects[record.Offset] > 0 {
		return
	}
	effects[record.Offset]++
}

func judge(effects []int) string {
	lost, repeated := 0, 0
	for _, count := range effects {
		if count == 0 {
			lost++
		}
		if count > 1 {
			repeated++
		}
	}
	return fmt.Sprintf("%d, %d", lost, repeated)
}
