package dispatch

import (
	"fmt"

	amqp "github.com/rabbitmq/amqp091-go"
)

// settle puts a failed job aside. The delivery was answered at the beginning.
func (s *session) settle(d amqp.Delivery, failure error) error {
	if failure == nil {
		return nil
	}
	if err := s.putAside(d, failure); err != nil {
		return fmt.Errorf("putting the job aside: %w", err)
	}
	return nil
}

// putAside returns nil when another queue has a copy of a failed job.
func (s *session) putAside(d amqp.Delivery, failure error) error {
	delays, failed := s.cfg.Topology.Delays, failures(d)+1
	queue := s.cfg.Topology.DeadQueue(s.cfg.Kind)
	if failed <= len(delays) && !IsPermanent(failure) {
		queue = s.cfg.Topology.RetryQueue(s.cfg.Kind, delays[failed-1])
	}
	return s.publisher.send(s.life, "", queue, aside(d, failed, failure))
}
