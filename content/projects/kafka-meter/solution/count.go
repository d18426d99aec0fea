package meter

import (
	"context"
	"fmt"

	"github.com/twmb/franz-go/pkg/kgo"
)

// #region count

// count brings consecutive records of a partition to their end, and marks them
// for the next commit once that is stored.
func (c *consumer) count(ctx context.Context, records []*kgo.Record) error {
	events, poison := sort(records)
	if err := c.bury(ctx, poison); err != nil {
		return err
	}
	if err := c.store.InTx(ctx, func(tx Tx) error { return add(ctx, tx, events) }); err != nil {
		return fmt.Errorf("storing partition %d from offset %d: %w", records[0].Partition, records[0].Offset, err)
	}
	c.client.MarkCommitRecords(records[len(records)-1])
	return nil
}

// add counts the events whose ids are new.
func add(ctx context.Context, tx Tx, events []Event) error {
	for _, event := range events {
		fresh, err := tx.Remember(ctx, event.ID)
		if err != nil {
			return err
		}
		if !fresh {
			continue
		}
		if err := tx.Count(ctx, event); err != nil {
			return err
		}
	}
	return nil
}

// #endregion count
