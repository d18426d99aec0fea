// Package meter counts what customers use, from events in Kafka.
package meter

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

// ErrNotImplemented is returned by everything that is still to be written.
var ErrNotImplemented = errors.New("meter: not implemented")

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

// Consume is one member of the consumer group. It counts every event of its
// partitions in the store, once for each id and in the order of the partition,
// and commits an offset only after the events before it have been stored.
//
// It returns nil after the context has ended, when it has committed what is
// done and left the group. A store that fails, or a dead letter that cannot be
// written, ends it with that error and without passing the record over. A lost
// connection, a rebalance and a restart of a broker do not end it.
func Consume(ctx context.Context, config ConsumerConfig, store Store) error { return ErrNotImplemented }
