package dispatch

import (
	"errors"

	amqp "github.com/rabbitmq/amqp091-go"
)

// process takes a job off its queue, and then does it.
func (s *session) process(d amqp.Delivery) {
	err := d.Ack(false)
	if err == nil {
		err = s.settle(d, s.attempt(d))
	}
	if err != nil {
		s.cfg.log().Warn("a job failed and could not be put aside",
			"job", d.MessageId, "error", errors.Join(err, s.ch.Close()))
	}
}
