package dispatch_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	dispatch "backend-mastery.example/rabbitmq-dispatch"
)

// This test does not run beside the others: it may restart their broker.
func TestEveryConfirmedJobIsHandledThroughARestartOfTheBroker(t *testing.T) {
	b := open(t, "R16")
	b.Cleanup(b.awaitQueues)
	proxy, url := b.proxied()
	publisher := b.publisher(url)
	waiting := ids("waiting", 30)
	b.publish(publisher, "report", waiting...)

	var done effects
	var begun sync.Map
	handle := func(_ context.Context, job dispatch.Job) error {
		if _, again := begun.LoadOrStore(job.ID, true); !again && strings.HasSuffix(job.ID, "0") {
			return errors.New("not at the first attempt") // so there are always jobs that wait for another
		}
		done.add(job.ID)
		return nil
	}
	b.consume(work{url: url, concurrency: 4, prefetch: 8, handle: handle})

	stop := make(chan struct{})
	var confirmed effects
	var refused problems
	var publishers sync.WaitGroup
	for i := range 2 {
		publishers.Go(func() {
			for n := 0; ; n++ {
				select {
				case <-stop:
					return
				case <-t.Context().Done():
					return
				case <-time.After(10 * time.Millisecond): // a moderate load
				}
				id := fmt.Sprintf("moving-%d-%05d", i, n)
				if err := publisher.Publish(t.Context(), dispatch.Job{ID: id, Kind: "receipt"}); err != nil {
					refused.add(err)
					return
				}
				confirmed.add(id)
			}
		})
	}
	b.eventually("jobs are handled before the restart", func() bool { return len(done.all()) >= 20 })
	if err := restart(proxy); err != nil {
		b.Fatalf("restarting the broker: %v", err)
	}
	before := len(confirmed.all())
	b.eventually("jobs are confirmed after the restart", func() bool { return len(confirmed.all()) >= before+20 })
	close(stop)
	publishers.Wait()
	b.expectNone("publishing a job around the restart gives", &refused)

	b.consume(work{url: url, kind: "report", handle: handle})
	want := slices.Sorted(slices.Values(append(confirmed.all(), waiting...)))
	b.eventually("every job that was confirmed is handled", func() bool { return len(done.all()) >= len(want) })
	if got := slices.Sorted(slices.Values(done.all())); !slices.Equal(got, want) {
		b.Errorf("%d jobs were confirmed and %d effects are there, want each job to take effect once", len(want), len(got))
	}
}

// restart takes the broker away and gives it back: really, where AMQP_RESTART
// holds a command that does so, and as the proxy can do it elsewhere.
func restart(p *proxy) error {
	if command := os.Getenv("AMQP_RESTART"); command != "" {
		run := exec.Command("sh", "-c", command)
		run.Stderr = os.Stderr
		return run.Run()
	}
	p.refuse(true)
	p.cut()
	defer p.refuse(false)
	deadline := time.Now().Add(patience)
	for enough := p.refused.Load() + 10; p.refused.Load() < enough; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			return fmt.Errorf("the dispatcher has tried to connect %d times in %v, want 10 or more", p.refused.Load(), patience)
		}
	}
	return nil
}
