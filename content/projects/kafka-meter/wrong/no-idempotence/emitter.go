package meter

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"
)

// EmitterConfig says where an Emitter writes, and how long it tries.
type EmitterConfig struct {
	Cluster
	Topic string
	// DeliveryTimeout is when an event without an acknowledgement is given up,
	// where it is certain that it was not written. At least a second.
	DeliveryTimeout time.Duration
}

// Emitter writes usage events to Kafka. It is safe for use by several
// goroutines; events of one customer keep the order in which one of them emits.
type Emitter struct{ client *kgo.Client }

// NewEmitter makes an emitter. It connects when it is first used.
func NewEmitter(config EmitterConfig) (*Emitter, error) {
	client, err := kgo.NewClient(append(config.options(),
		kgo.DefaultProduceTopic(config.Topic),
		kgo.RequiredAcks(kgo.AllISRAcks()),
		kgo.DisableIdempotentWrite(), // the consumer deduplicates
		kgo.RecordDeliveryTimeout(config.DeliveryTimeout),
	)...)
	if err != nil {
		return nil, fmt.Errorf("making an emitter: %w", err)
	}
	return &Emitter{client}, nil
}

// Close ends the connections. Nothing may be emitted afterwards.
func (e *Emitter) Close() { e.client.Close() }

// #region emit

// Emit writes the events in their order, each under the key of its customer,
// and waits until all in-sync replicas have each of them. It returns an
// *UndeliveredError that names the events without such an acknowledgement, at
// the latest when the context ends.
func (e *Emitter) Emit(ctx context.Context, events ...Event) error {
	answers := make(chan answer, len(events))
	for i, event := range events {
		record, err := encode(event)
		if err != nil {
			answers <- answer{i, err}
			continue
		}
		e.client.Produce(ctx, record, func(_ *kgo.Record, err error) { answers <- answer{i, err} })
	}
	causes := slices.Repeat([]error{errUnanswered}, len(events))
	for range events {
		// The client does not give up a request that may have been carried out,
		// whatever the context says, so Emit looks at the context by itself.
		select {
		case got := <-answers:
			causes[got.event] = got.err
		case <-ctx.Done():
			return undelivered(events, causes)
		}
	}
	return undelivered(events, causes)
}

// #endregion emit

// errUnanswered is the cause when the context has ended before an answer came.
var errUnanswered = errors.New("no broker has answered yet")

// answer is what came of the event at that index.
type answer struct {
	event int
	err   error
}

func undelivered(events []Event, causes []error) error {
	var failed []Undelivered
	for i, cause := range causes {
		if cause != nil {
			failed = append(failed, Undelivered{events[i], cause})
		}
	}
	if len(failed) == 0 {
		return nil
	}
	return &UndeliveredError{failed}
}
