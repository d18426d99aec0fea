package dispatch

import amqp "github.com/rabbitmq/amqp091-go"

// Declare makes what is missing of the topology in the broker.
func (t Topology) Declare(ch *amqp.Channel) error { return ErrNotImplemented }
