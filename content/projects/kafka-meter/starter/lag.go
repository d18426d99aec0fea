package meter

import (
	"context"

	"github.com/twmb/franz-go/pkg/kgo"
)

// Lag returns for each partition of the topic how many records the group has
// not committed yet. It answers whether or not a member is running, and also
// when the group has never committed.
func Lag(ctx context.Context, client *kgo.Client, topic, group string) (map[int32]int64, error) {
	return nil, ErrNotImplemented
}
