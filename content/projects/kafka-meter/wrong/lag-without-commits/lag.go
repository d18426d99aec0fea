package meter

import (
	"context"
	"errors"
	"fmt"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"
)

// #region lag

// Lag returns for each partition of the topic how many records the group has
// not committed yet. It answers whether or not a member is running, and also
// when the group has never committed.
func Lag(ctx context.Context, client *kgo.Client, topic, group string) (map[int32]int64, error) {
	admin := kadm.NewClient(client)
	committed, err := admin.FetchOffsetsForTopics(ctx, group, topic)
	if err != nil {
		return nil, fmt.Errorf("the commits of group %s: %w", group, err)
	}
	// The ends come last, so that no lag is below zero.
	ends, err := admin.ListEndOffsets(ctx, topic)
	if err := errors.Join(err, ends.Error()); err != nil {
		return nil, fmt.Errorf("the last offsets of %s: %w", topic, err)
	}
	lag := make(map[int32]int64)
	committed.Each(func(commit kadm.OffsetResponse) {
		if commit.At >= 0 {
			lag[commit.Partition] = ends[topic][commit.Partition].Offset - commit.At
		}
	})
	return lag, nil
}

// #endregion lag
