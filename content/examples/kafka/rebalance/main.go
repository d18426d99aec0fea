// The program lets a second consumer join a group and leave it again, and
// prints who owns how many of six partitions.
package main

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"

	"backend-mastery.example/examples/kafka/cluster"
)

const partitions = 6

// A member is a consumer that knows what it owns.
type member struct {
	client *kgo.Client
	cancel context.CancelFunc
	mu     sync.Mutex
	owned  map[int32]bool
	// revoked counts the partitions that were taken from it.
	revoked int
}

// #region member
// join starts a consumer. The callbacks tell it what it owns: work on a
// partition that was revoked has to stop before onRevoked returns.
func join(topic, group string) *member {
	m := &member{owned: map[int32]bool{}}
	m.client = cluster.Client(
		kgo.ConsumeTopics(topic), kgo.ConsumerGroup(group), kgo.Balancers(kgo.CooperativeStickyBalancer()),
		kgo.OnPartitionsAssigned(func(_ context.Context, _ *kgo.Client, assigned map[string][]int32) {
			m.change(assigned[topic], true)
		}),
		kgo.OnPartitionsRevoked(func(_ context.Context, _ *kgo.Client, revoked map[string][]int32) {
			m.change(revoked[topic], false)
		}),
	)
	ctx, cancel := context.WithCancel(context.Background())
	m.cancel = cancel
	go func() {
		for ctx.Err() == nil {
			m.client.PollFetches(ctx)
		}
	}()
	return m
}

// #endregion member

func (m *member) change(list []int32, owns bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, partition := range list {
		if owns {
			m.owned[partition] = true
		} else {
			delete(m.owned, partition)
			m.revoked++
		}
	}
}

func (m *member) count() (owned, revoked int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.owned), m.revoked
}

func main() {
	topic, remove := cluster.Topic(partitions, nil)
	defer remove()
	group := cluster.Name("group")
	a := join(topic, group)
	waitFor(a, 6)
	fmt.Println("A alone:      ", describe(a))
	b := join(topic, group)
	waitFor(a, 3)
	waitFor(b, 3)
	fmt.Println("B has joined: ", describe(a, b))
	b.cancel()
	b.client.Close()
	waitFor(a, 6)
	fmt.Println("B has left:   ", describe(a))
	a.cancel()
	a.client.Close()
}

func describe(members ...*member) string {
	var all []string
	for i, m := range members {
		owned, revoked := m.count()
		all = append(all, fmt.Sprintf("%c owns %d, %d were taken from it", 'A'+i, owned, revoked))
	}
	return strings.Join(all, "; ")
}

// waitFor returns when a member owns a number of partitions.
func waitFor(m *member, count int) {
	for {
		if owned, _ := m.count(); owned == count {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
}
