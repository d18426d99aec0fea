package dispatch

import (
	"fmt"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"
)

// settle answers for a delivery. A failed job is tried again here and now, after
// a pause for each delay of the topology.
func (s *session) settle(d amqp.Delivery, failure error) error {
	failed := 1
	for _, delay := range s.cfg.Topology.Delays {
		if failure == nil || IsPermanent(failure) {
			break
		}
		select {
		case <-time.After(delay):
		case <-s.work.Done():
			return d.Nack(false, true)
		}
		if failure = s.attempt(d); failure != nil {
			failed++
		}
	}
	if failure == nil {
		return d.Ack(false)
	}
	if err := s.publisher.send(s.life, "", s.cfg.Topology.DeadQueue(s.cfg.Kind), aside(d, failed, failure)); err != nil {
		return fmt.Errorf("putting the job aside: %w", err)
	}
	return d.Ack(false)
}
