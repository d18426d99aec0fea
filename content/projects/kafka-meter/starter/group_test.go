package meter_test

import (
	"fmt"
	"maps"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kmsg"
)

// committed returns the offset that the group has committed for each
// partition, and 0 where it has none.
func (b *bench) committed() map[int32]int64 {
	b.Helper()
	ctx, cancel := b.patiently()
	defer cancel()
	responses, err := b.admin.FetchOffsetsForTopics(ctx, b.group, b.topic)
	if err != nil {
		b.Fatalf("reading the commits of the group: %v", err)
	}
	offsets := map[int32]int64{}
	responses.Each(func(one kadm.OffsetResponse) { offsets[one.Partition] = max(one.At, 0) })
	return offsets
}

// ends returns the offset after the last record of each partition.
func (b *bench) ends() map[int32]int64 {
	b.Helper()
	ctx, cancel := b.patiently()
	defer cancel()
	listed, err := b.admin.ListEndOffsets(ctx, b.topic)
	if err != nil {
		b.Fatalf("reading the ends of the topic: %v", err)
	}
	offsets := map[int32]int64{}
	for partition, end := range listed[b.topic] {
		offsets[partition] = end.Offset
	}
	return offsets
}

// uncommitted counts the records that the group has not committed yet.
func (b *bench) uncommitted() int64 {
	b.Helper()
	committed := b.committed()
	var sum int64
	for partition, end := range b.ends() {
		sum += end - committed[partition]
	}
	return sum
}

// members returns the ids of the group's members, with how many partitions each has.
func (b *bench) members() map[string]int {
	b.Helper()
	ctx, cancel := b.patiently()
	defer cancel()
	groups, err := b.admin.DescribeGroups(ctx, b.group)
	if err != nil {
		b.Fatalf("describing the group: %v", err)
	}
	sizes := map[string]int{}
	for _, one := range groups[b.group].Members {
		sizes[one.MemberID] = 0
		if assigned, ok := one.Assigned.AsConsumer(); ok {
			for _, topic := range assigned.Topics {
				sizes[one.MemberID] += len(topic.Partitions)
			}
		}
	}
	return sizes
}

// evict removes all members from the group, as the brokers do when a session
// times out, without waiting for that.
func (b *bench) evict() {
	b.Helper()
	request := kmsg.NewPtrLeaveGroupRequest()
	request.Group = b.group
	for id := range maps.Keys(b.members()) {
		one := kmsg.NewLeaveGroupRequestMember()
		one.MemberID = id
		request.Members = append(request.Members, one)
	}
	ctx, cancel := b.patiently()
	defer cancel()
	response, err := request.RequestWith(ctx, b.client)
	if err == nil {
		err = kerr.ErrorForCode(response.ErrorCode)
	}
	if err != nil {
		b.Fatalf("removing the members of the group: %v", err)
	}
}

// awaitMembers waits until the group knows so many members. They need not have
// a partition yet.
func (b *bench) awaitMembers(many int, running ...*member) {
	b.Helper()
	b.eventually(fmt.Sprintf("the group has %d members", many), func() bool {
		b.checkRunning(running...)
		return len(b.members()) == many
	})
}

// awaitShared waits until two members share the partitions.
func (b *bench) awaitShared(running ...*member) {
	b.Helper()
	b.eventually("two members share the partitions", func() bool {
		b.checkRunning(running...)
		return b.shared()
	})
}

// shared tells whether each of two members has partitions, and no partition is free.
func (b *bench) shared() bool {
	b.Helper()
	var all int
	sizes := b.members()
	for _, size := range sizes {
		if size == 0 {
			return false
		}
		all += size
	}
	return len(sizes) == 2 && all == int(b.partitions)
}
