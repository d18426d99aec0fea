package dispatch

import "time"

// Topology says what a dispatcher has in the broker. Jobs go to a durable
// direct exchange called Name, with their kind as the routing key. Each kind
// has a queue for the work, one for each delay, and one for dead letters.
type Topology struct {
	Name  string
	Kinds []string
	// Delays are the pauses before the second, the third and each further
	// attempt at a job. A job that fails once more goes to the dead letters.
	Delays []time.Duration
	// DeliveryLimit is how often a job may come back without an answer, because
	// its consumer died, before the broker takes it out.
	DeliveryLimit int
}

// WorkQueue names the queue from which the consumers of a kind take jobs.
func (t Topology) WorkQueue(kind string) string { return t.Name + "." + kind }

// RetryQueue names the queue in which failed jobs of a kind wait for a while.
func (t Topology) RetryQueue(kind string, delay time.Duration) string {
	return t.WorkQueue(kind) + ".retry." + delay.String()
}

// DeadQueue names the queue of the jobs of a kind that have been given up.
func (t Topology) DeadQueue(kind string) string { return t.WorkQueue(kind) + ".dead" }

// What the dispatcher writes into the headers of a job that it puts aside.
const (
	// HeaderAttempts counts the attempts that have failed, as an int32.
	HeaderAttempts = "dispatch-attempts"
	// HeaderError says why the last attempt failed: the text of its error, of
	// which the end may be missing.
	HeaderError = "dispatch-error"
)
