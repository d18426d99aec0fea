package meter

import "fmt"

// Undelivered is an event that no acknowledgement came for, and why.
type Undelivered struct {
	Event Event
	Cause error
}

// UndeliveredError names the events that Emit could not deliver, in the order
// in which they were given. Some may have been written all the same, when only
// the acknowledgement was lost: to emit them again, with the same ids, is safe.
type UndeliveredError struct{ Events []Undelivered }

func (e *UndeliveredError) Error() string {
	first := e.Events[0]
	return fmt.Sprintf("%d events were not delivered, the first of them %q: %v", len(e.Events), first.Event.ID, first.Cause)
}

// Unwrap returns the causes, for errors.Is and errors.As.
func (e *UndeliveredError) Unwrap() []error {
	causes := make([]error, len(e.Events))
	for i, event := range e.Events {
		causes[i] = event.Cause
	}
	return causes
}
