package meter

import (
	"context"

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

// bury says in the log what cannot be counted.
func (c *consumer) bury(_ context.Context, poison []poisoned) error {
	for _, one := range poison {
		c.config.Log.Warn("dropping a record", "partition", one.record.Partition, "offset", one.record.Offset, "cause", one.cause)
	}
	return nil
}

// #endregion bury
