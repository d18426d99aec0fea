package meter_test

import (
	"context"
	"os"
	"os/exec"
	"testing"
	"time"

	meter "backend-mastery.example/kafka-meter"
)

// This test is not parallel to the others: a restart would break them.
func TestABrokerRestartLosesAndRepeatsNothing(t *testing.T) {
	b := newBench(t, "R18", 3, nil)
	upstream := newNetwork()
	emitter := b.emitter(upstream)
	events := makeEvents(6, 0, 10)
	b.deliver(emitter, events)
	only := b.start("only", hooks{})
	b.eventually("the member works", func() bool {
		b.checkRunning(only)
		return b.db.has(events) > 0
	})

	restarted := make(chan struct{})
	go func() {
		defer close(restarted)
		b.restart(upstream, only.net)
	}()
	for n := 10; n < 20 || !closed(restarted); n++ {
		some := makeEvents(6, n, 1)
		b.deliver(emitter, some)
		events = append(events, some...)
	}
	b.awaitCounted(events, only)
}

// deliver emits events as a service would: those that are not delivered again.
func (b *bench) deliver(emitter *meter.Emitter, events []meter.Event) {
	b.Helper()
	for deadline := time.Now().Add(3 * patience); len(events) > 0; {
		if time.Now().After(deadline) {
			b.failf("%d events cannot be delivered after a restart of the broker", len(events))
		}
		ctx, cancel := context.WithTimeout(b.Context(), patience/4)
		err := b.emit(ctx, emitter, events)
		cancel()
		if err == nil {
			return
		}
		events = b.undelivered(err)
	}
}

// restart restarts the broker where KAFKA_RESTART says how. Without it, it
// breaks all connections of the networks until each client has tried in vain.
func (b *bench) restart(networks ...*network) {
	if command := os.Getenv("KAFKA_RESTART"); command != "" {
		if output, err := exec.CommandContext(b.Context(), "sh", "-c", command).CombinedOutput(); err != nil {
			b.Errorf("KAFKA_RESTART: %v\n%s", err, output)
		}
		return
	}
	for _, one := range networks {
		one.cut()
		defer one.restore()
	}
	for _, one := range networks {
		for deadline := time.Now().Add(patience); one.refusals() == 0; time.Sleep(10 * time.Millisecond) {
			if time.Now().After(deadline) {
				b.Errorf("%s: a client does not try to connect again within %v", b.requirement, patience)
				return
			}
		}
	}
}
