package meter

import (
	"context"
	"slices"
	"strconv"

	"github.com/twmb/franz-go/pkg/kgo"
)

// #region headers

// A dead letter has the key, the value and the headers of the record that
// could not be counted, and these headers.
const (
	HeaderCause     = "dead-letter-cause"
	HeaderTopic     = "dead-letter-topic"
	HeaderPartition = "dead-letter-partition" // decimal
	HeaderOffset    = "dead-letter-offset"    // decimal
)

// #endregion headers

// poisoned is a record that no attempt can count.
type poisoned struct {
	record *kgo.Record
	cause  error
}

// #region bury

// bury hands the records to the producer, which writes them in its own time.
func (c *consumer) bury(ctx context.Context, poison []poisoned) error {
	letters := make([]*kgo.Record, len(poison))
	for i, one := range poison {
		letters[i] = one.letter(c.config.DeadLetters)
		c.config.Log.Warn("burying a record", "partition", one.record.Partition, "offset", one.record.Offset, "cause", one.cause)
	}
	for _, letter := range letters {
		c.client.Produce(ctx, letter, nil)
	}
	return nil
}

func (p poisoned) letter(topic string) *kgo.Record {
	return &kgo.Record{
		Topic: topic,
		Key:   p.record.Key,
		Value: p.record.Value,
		Headers: append(slices.Clone(p.record.Headers),
			kgo.RecordHeader{Key: HeaderCause, Value: []byte(p.cause.Error())},
			kgo.RecordHeader{Key: HeaderTopic, Value: []byte(p.record.Topic)},
			kgo.RecordHeader{Key: HeaderPartition, Value: strconv.AppendInt(nil, int64(p.record.Partition), 10)},
			kgo.RecordHeader{Key: HeaderOffset, Value: strconv.AppendInt(nil, p.record.Offset, 10)},
		),
	}
}

// #endregion bury
