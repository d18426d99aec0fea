package dispatch_test

import (
	"crypto/rand"
	"io"
	"log/slog"
	"os"
	"strings"
	"testing"
	"time"

	dispatch "backend-mastery.example/rabbitmq-dispatch"
)

// bench is what one acceptance test works at: an exchange and queues of its
// own, and a connection for what the test itself does with them.
type bench struct {
	*testing.T
	requirement string
	url         string
	topology    dispatch.Topology
	control     *control
	workers     []*worker
}

// open makes a bench whose topology nobody has declared yet.
func open(t *testing.T, requirement string) *bench {
	t.Helper()
	b := &bench{T: t, requirement: requirement, url: os.Getenv("AMQP_URL")}
	if b.url == "" {
		b.Fatalf("set AMQP_URL to the address of a RabbitMQ server, such as amqp://guest:guest@localhost:5672/")
	}
	b.topology = dispatch.Topology{
		Name:          "dispatch_" + strings.ToLower(rand.Text()),
		Kinds:         []string{"receipt", "report"},
		Delays:        []time.Duration{200 * time.Millisecond, 400 * time.Millisecond},
		DeliveryLimit: 20,
	}
	b.control = &control{bench: b}
	t.Cleanup(b.control.remove)
	return b
}

// config is for publishers and consumers that reach the broker at an address.
func (b *bench) config(url string) dispatch.Config {
	return dispatch.Config{
		URL:      url,
		Topology: b.topology,
		Backoff:  dispatch.Backoff{Base: 10 * time.Millisecond, Max: 200 * time.Millisecond},
		Log:      slog.New(slog.NewTextHandler(logTo(b), nil)),
	}
}

// logTo shows the log of a test that fails, and of go test -v.
func logTo(b *bench) io.Writer {
	if testing.Verbose() {
		return b.Output()
	}
	return io.Discard
}

// Fatalf ends the test with a message that names the requirement.
func (b *bench) Fatalf(format string, args ...any) {
	b.Helper()
	b.T.Fatalf(b.requirement+": "+format, args...)
}

// Errorf fails the test with a message that names the requirement.
func (b *bench) Errorf(format string, args ...any) {
	b.Helper()
	b.T.Errorf(b.requirement+": "+format, args...)
}
