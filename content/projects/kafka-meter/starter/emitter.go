package meter

import (
	"context"
	"time"
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
type Emitter struct{}

// NewEmitter makes an emitter. It connects when it is first used.
func NewEmitter(config EmitterConfig) (*Emitter, error) { return nil, ErrNotImplemented }

// Emit writes the events in their order, each under the key of its customer,
// and waits until all in-sync replicas have each of them. It returns an
// *UndeliveredError that names the events without such an acknowledgement, at
// the latest when the context ends.
func (e *Emitter) Emit(ctx context.Context, events ...Event) error { return ErrNotImplemented }

// Close ends the connections. Nothing may be emitted afterwards.
func (e *Emitter) Close() {}
