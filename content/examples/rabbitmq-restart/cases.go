package main

import amqp "github.com/rabbitmq/amqp091-go"

// #region cases
// A kase is one way to keep messages: the type and durability of the queue, and
// the delivery mode of the messages.
type kase struct {
	queue   string
	durable bool
	mode    uint8
}

var cases = []kase{
	{amqp.QueueTypeClassic, false, amqp.Transient},
	{amqp.QueueTypeClassic, false, amqp.Persistent},
	{amqp.QueueTypeClassic, true, amqp.Transient},
	{amqp.QueueTypeClassic, true, amqp.Persistent},
	{amqp.QueueTypeQuorum, true, amqp.Transient},
	{amqp.QueueTypeQuorum, true, amqp.Persistent},
	{amqp.QueueTypeStream, true, amqp.Transient},
}

// #endregion cases
