package meter_test

import (
	"context"
	"errors"
	"log/slog"
	"maps"
	"strings"
	"sync"
	"time"

	meter "backend-mastery.example/kafka-meter"
)

// member is a consumer of the group, with connections and a way to the
// database that the test can interrupt.
type member struct {
	b      *bench
	name   string
	net    *network
	cancel context.CancelFunc
	ended  chan struct{}
	err    error // of Consume, once ended is closed
	hooks  hooks

	mu   sync.Mutex
	seen map[string]bool // the ids of events that it has worked on
}

// hooks let a test in at decisive moments. Each may be nil.
type hooks struct {
	touch  func(ctx context.Context, m *member, id string) error // before each step of a transaction
	stored func(m *member) error                                 // after a transaction was stored, before the member knows
}

// start runs a member until it is stopped, or until the end of the test.
func (b *bench) start(name string, hooks hooks) *member {
	m := &member{b: b, name: name, net: newNetwork(), ended: make(chan struct{}), hooks: hooks, seen: map[string]bool{}}
	ctx, cancel := context.WithCancel(context.Background())
	m.cancel = cancel
	var log logBuffer
	config := meter.ConsumerConfig{
		Cluster: meter.Cluster{Brokers: b.brokers, Dial: m.net.dial},
		Topic:   b.topic, Group: b.group, DeadLetters: b.deadLetters,
		DeliveryTimeout: patience, SessionTimeout: 6 * time.Second, HeartbeatInterval: 300 * time.Millisecond,
		Log: slog.New(slog.NewTextHandler(&log, nil)),
	}
	go func() {
		defer close(m.ended)
		m.err = meter.Consume(ctx, config, m)
	}()
	b.Cleanup(func() {
		m.stop()
		if b.Failed() {
			b.Logf("the log of the %s member:\n%s", m.name, log.text())
		}
	})
	return m
}

// stop ends a member in order, unless it has crashed. A crashed one is beyond reach.
func (m *member) stop() {
	m.cancel()
	if m.net.crashed() {
		return
	}
	select {
	case <-m.ended:
	case <-time.After(patience):
		m.b.Errorf("%s: Consume of the %s member does not return within %v after its context has ended", m.b.requirement, m.name, patience)
	}
}

// checkRunning fails when a member has ended that should be running.
func (b *bench) checkRunning(members ...*member) {
	b.Helper()
	for _, m := range members {
		select {
		case <-m.ended:
			b.failf("Consume of the %s member has returned: %v", m.name, m.err)
		default:
		}
	}
}

// InTx makes the member the store that it is given.
func (m *member) InTx(ctx context.Context, change func(meter.Tx) error) error {
	for stored := false; !stored; {
		tx := &transaction{db: m.b.db, member: m, fresh: map[string]bool{}}
		if err := errors.Join(change(tx), ctx.Err()); err != nil {
			return err
		}
		stored = tx.commit()
	}
	if m.hooks.stored == nil {
		return nil
	}
	return m.hooks.stored(m)
}

// touch notes that the member works on an event.
func (m *member) touch(ctx context.Context, id string) error {
	if m.net.crashed() {
		return m.die()
	}
	if !strings.HasPrefix(id, "customer-") { // a store may remember other ids than those of events
		return ctx.Err()
	}
	m.mu.Lock()
	m.seen[id] = true
	m.mu.Unlock()
	if m.hooks.touch == nil {
		return ctx.Err()
	}
	return m.hooks.touch(ctx, m, id)
}

// die is the end of the member's process, as the brokers and the database see
// it: its connections break, and it does nothing any more. A call that a dead
// process has made does not return, at least while the test runs.
func (m *member) die() error {
	m.net.crash()
	<-m.b.Context().Done()
	return errors.New("the process that makes this call is no more")
}

// worked returns the ids of events that the member has worked on.
func (m *member) worked() map[string]bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return maps.Clone(m.seen)
}
