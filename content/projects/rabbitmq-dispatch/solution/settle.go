package dispatch

import (
	"fmt"

	amqp "github.com/rabbitmq/amqp091-go"
)

// #region settle

// settle answers for a delivery, at the very end: the broker forgets a job
// only when its effect is there, or when another queue has confirmed it.
func (s *session) settle(d amqp.Delivery, failure error) error {
	switch {
	case failure == nil:
		return d.Ack(false)
	case s.work.Err() != nil: // the grace is over, which is no fault of the job
		return d.Nack(false, true)
	case s.life.Err() != nil: // the broker has it back already
		return fmt.Errorf("the attempt failed: %w", failure)
	}
	if err := s.putAside(d, failure); err != nil {
		return fmt.Errorf("putting the job aside: %w", err)
	}
	return d.Ack(false)
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

// #endregion settle
