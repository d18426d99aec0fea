package dispatch

import (
	"fmt"
	"runtime/debug"

	amqp "github.com/rabbitmq/amqp091-go"
)

// attempt brings about the effect of a job. A panic is a failure of this job
// and of no other.
func (s *session) attempt(d amqp.Delivery) (err error) {
	defer func() {
		if value := recover(); value != nil {
			s.cfg.log().Error("a handler panicked", "job", d.MessageId, "panic", value, "stack", string(debug.Stack()))
			err = fmt.Errorf("panic: %v", value)
		}
	}()
	job, err := decode(s.cfg.Kind, d)
	if err != nil {
		return err
	}
	return s.handle(s.work, job)
}
