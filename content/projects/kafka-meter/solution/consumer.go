// Package meter counts what customers use, from events in Kafka.
package meter

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"
)

const (
	maxRecords     = 500 // of one poll, and so of one transaction
	fetchWait      = 500 * time.Millisecond
	commitInterval = time.Second
	leaveTimeout   = 5 * time.Second
)

// ConsumerConfig says what a member of the consumer group reads.
type ConsumerConfig struct {
	Cluster
	Topic, Group string
	// DeadLetters is the topic for records that cannot be counted.
	DeadLetters string
	// DeliveryTimeout is when a dead letter is given up that the brokers do
	// not accept. At least a second.
	DeliveryTimeout time.Duration
	// SessionTimeout is how long the group waits for a member that is silent.
	// HeartbeatInterval is how often a member shows that it lives, and so how
	// soon it learns of a rebalance.
	SessionTimeout, HeartbeatInterval time.Duration
	Log                               *slog.Logger
}

type consumer struct {
	config ConsumerConfig
	client *kgo.Client
	store  Store
	batch  *batch
}

// Consume is one member of the consumer group. It counts every event of its
// partitions in the store, once for each id and in the order of the partition,
// and commits an offset only after the events before it have been stored.
//
// It returns nil after the context has ended, when it has committed what is
// done and left the group. A store that fails, or a dead letter that cannot be
// written, ends it with that error and without passing the record over. A lost
// connection, a rebalance and a restart of a broker do not end it.
func Consume(ctx context.Context, config ConsumerConfig, store Store) error {
	c := &consumer{config: config, store: store, batch: newBatch()}
	client, err := kgo.NewClient(append(config.options(), c.groupOptions()...)...)
	if err != nil {
		return fmt.Errorf("making a consumer: %w", err)
	}
	c.client = client
	defer c.leave(context.WithoutCancel(ctx))
	for ctx.Err() == nil {
		if err := c.next(ctx); err != nil && ctx.Err() == nil {
			return err
		}
	}
	return nil
}

// #region next

// next counts what one poll returns.
func (c *consumer) next(ctx context.Context) error {
	fetches := c.client.PollRecords(ctx, maxRecords)
	// Until AllowRebalance these partitions are ours, and no callback runs.
	fetches.EachPartition(func(p kgo.FetchTopicPartition) {
		if len(p.Records) > 0 {
			c.batch.start(ctx, p.Partition, func(ctx context.Context) error { return c.count(ctx, p.Records) })
		}
	})
	c.client.AllowRebalance()
	fetches.EachError(func(topic string, partition int32, err error) {
		if ctx.Err() == nil { // the client tries again by itself
			c.config.Log.Warn("reading events", "topic", topic, "partition", partition, "error", err)
		}
	})
	return c.batch.wait()
}

// #endregion next
