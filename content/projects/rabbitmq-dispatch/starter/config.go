package dispatch

import (
	"log/slog"
	"time"
)

// Config is what publishers and consumers have in common.
type Config struct {
	URL      string // of the broker: amqp://user:password@host:port/vhost
	Topology Topology
	Backoff  Backoff
	Log      *slog.Logger // slog.Default() where it is nil
}

// Backoff bounds the pauses between two attempts to reach the broker. The
// first lies between half of Base and Base, and both ends double with every
// further attempt until Max is reached. Zero means 100 ms and 10 s.
type Backoff struct {
	Base, Max time.Duration
}

// ConsumerConfig says how one consumer works.
type ConsumerConfig struct {
	Config
	Kind        string        // of the jobs that it takes
	Concurrency int           // handlers that run at the same time
	Prefetch    int           // jobs that the broker lends to it, no fewer than Concurrency
	Grace       time.Duration // how long handlers may go on after the consumer was told to stop
}

// log is where the dispatcher reports what no caller is told.
func (c Config) log() *slog.Logger {
	if c.Log == nil {
		return slog.Default()
	}
	return c.Log
}
