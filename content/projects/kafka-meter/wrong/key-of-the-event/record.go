package meter

import (
	"encoding/json"
	"fmt"

	"github.com/twmb/franz-go/pkg/kgo"
)

// encode makes the record of an event. Its id as the key spreads the events
// evenly over the partitions.
func encode(event Event) (*kgo.Record, error) {
	if err := event.Validate(); err != nil {
		return nil, err
	}
	value, err := json.Marshal(event)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrInvalidEvent, err)
	}
	return kgo.KeySliceRecord([]byte(event.ID), value), nil
}

// decode reads the event of a record. Its errors are those of the record: to
// read it again gives the same.
func decode(record *kgo.Record) (Event, error) {
	var event Event
	if err := json.Unmarshal(record.Value, &event); err != nil {
		return Event{}, fmt.Errorf("%w: %w", ErrInvalidEvent, err)
	}
	if err := event.Validate(); err != nil {
		return Event{}, err
	}
	if key := string(record.Key); key != event.ID {
		return Event{}, fmt.Errorf("%w: its key is %q and its id %q", ErrInvalidEvent, key, event.ID)
	}
	return event, nil
}

// sort tells the events of the records from the records that have none.
func sort(records []*kgo.Record) (events []Event, poison []poisoned) {
	for _, record := range records {
		event, err := decode(record)
		if err != nil {
			poison = append(poison, poisoned{record, err})
			continue
		}
		events = append(events, event)
	}
	return events, poison
}
