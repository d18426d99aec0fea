package dispatch

import (
	"errors"

	amqp "github.com/rabbitmq/amqp091-go"
)

// process does the job of a delivery and answers for it. Without an answer the
// channel ends, and the broker takes back what was lent to it.
func (s *session) process(d amqp.Delivery) {
	if err := s.settle(d, s.attempt(d)); err != nil {
		s.cfg.log().Warn("a job is left without an answer and will come again",
			"job", d.MessageId, "error", errors.Join(err, s.ch.Close()))
	}
}
