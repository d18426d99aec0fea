package meter_test

import (
	"maps"
	"slices"

	meter "backend-mastery.example/kafka-meter"
)

// awaitCounted waits until every event has been counted and every record of
// the topic committed, and then checks the books. Their order is that of events.
func (b *bench) awaitCounted(events []meter.Event, running ...*member) {
	b.Helper()
	b.eventually("all records are committed", func() bool {
		b.checkRunning(running...)
		return b.uncommitted() == 0
	})
	b.checkBooks(events)
}

// checkBooks fails where the sums are not those of the events, each once.
func (b *bench) checkBooks(events []meter.Event) {
	b.Helper()
	b.db.mu.Lock()
	defer b.db.mu.Unlock()
	var lost, repeated []string
	sums, statements := map[account]int64{}, map[string][]string{}
	for _, event := range events {
		switch times := b.db.counted[event.ID]; {
		case times == 0:
			lost = append(lost, event.ID)
		case times > 1:
			repeated = append(repeated, event.ID)
		}
		sums[account{event.Customer, event.Day()}] += event.Units
		statements[event.Customer] = append(statements[event.Customer], event.ID)
	}
	if len(lost)+len(repeated) > 0 {
		b.failf("of %d events %d were never counted %q and %d more than once %q",
			len(events), len(lost), head(lost), len(repeated), head(repeated))
	}
	if !maps.Equal(b.db.sums, sums) {
		b.failf("the sums are %v, and those of the events are %v", b.db.sums, sums)
	}
	for customer, lines := range statements {
		if !slices.Equal(b.db.statements[customer], lines) {
			b.failf("the statement of %s is out of order: %q, and the events were %q", customer, b.db.statements[customer], lines)
		}
	}
}

// head is enough of a list to recognise it by.
func head(ids []string) []string { return ids[:min(len(ids), 3)] }
