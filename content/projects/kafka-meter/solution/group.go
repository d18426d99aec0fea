package meter

import (
	"context"
	"errors"

	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"
)

// #region options

func (c *consumer) groupOptions() []kgo.Opt {
	return []kgo.Opt{
		kgo.ConsumerGroup(c.config.Group),
		kgo.ConsumeTopics(c.config.Topic),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()),
		kgo.SessionTimeout(c.config.SessionTimeout),
		kgo.HeartbeatInterval(c.config.HeartbeatInterval),
		// A fetch that waits for records does not ask for partitions gained meanwhile.
		kgo.FetchMaxWait(fetchWait),
		kgo.BlockRebalanceOnPoll(),
		kgo.OnPartitionsRevoked(c.revoked),
		kgo.OnPartitionsLost(c.lost),
		kgo.AutoCommitMarks(), // only what was marked after its effect
		kgo.AutoCommitInterval(commitInterval),
		kgo.AutoCommitCallback(c.committed),
		kgo.RecordDeliveryTimeout(c.config.DeliveryTimeout),
	}
}

// #endregion options

// #region revoked

// revoked runs before the partitions go to another member. It ends the work on
// them, and commits what is done so that the other does not repeat it.
func (c *consumer) revoked(ctx context.Context, client *kgo.Client, taken map[string][]int32) {
	c.batch.stop(taken[c.config.Topic])
	ctx, cancel := context.WithTimeout(ctx, leaveTimeout)
	defer cancel()
	if err := client.CommitMarkedOffsets(ctx); err != nil {
		c.config.Log.Warn("committing before a rebalance: some events will be read again", "error", err)
	}
}

// lost runs when the group has given the partitions away already. A commit
// would be refused; what is stored and not committed is read again elsewhere.
func (c *consumer) lost(_ context.Context, _ *kgo.Client, gone map[string][]int32) {
	c.batch.stop(gone[c.config.Topic])
}

// #endregion revoked

// committed reports commits that failed. The next one covers them.
func (c *consumer) committed(_ *kgo.Client, _ *kmsg.OffsetCommitRequest, response *kmsg.OffsetCommitResponse, err error) {
	if err == nil {
		for _, topic := range response.Topics {
			for _, partition := range topic.Partitions {
				err = errors.Join(err, kerr.ErrorForCode(partition.ErrorCode))
			}
		}
	}
	if err != nil {
		c.config.Log.Warn("committing offsets", "error", err)
	}
}

// leave hands the partitions over, so that the group need not wait for the
// session to time out.
func (c *consumer) leave(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, leaveTimeout)
	defer cancel()
	if err := c.client.LeaveGroupContext(ctx); err != nil {
		c.config.Log.Warn("leaving the group: its other members wait for the session to time out", "error", err)
	}
	c.client.Close()
}
