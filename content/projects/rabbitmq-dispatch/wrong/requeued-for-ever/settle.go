package dispatch

import amqp "github.com/rabbitmq/amqp091-go"

// settle answers for a delivery: a failed job goes back to its queue.
func (s *session) settle(d amqp.Delivery, failure error) error {
	if failure == nil {
		return d.Ack(false)
	}
	s.cfg.log().Warn("a job failed and goes back", "job", d.MessageId, "error", failure)
	return d.Nack(false, true)
}
