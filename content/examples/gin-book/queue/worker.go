package main

import (
	"encoding/json"
	"errors"
	"strings"

	amqp "github.com/rabbitmq/amqp091-go"

	"backend-mastery.example/examples/rabbitmq/broker"
)

// #region topology
// declare makes the queue of the imports, and the one for those given up. A
// quorum queue counts how often it has delivered a message.
func declare(ch *amqp.Channel) {
	broker.Must(ch.ExchangeDeclare("imports.dead", amqp.ExchangeFanout, true, false, false, false, nil))
	broker.Queue(ch, "imports.dead", nil)
	broker.Must(ch.QueueBind("imports.dead", "", "imports.dead", false, nil))
	broker.Queue(ch, "imports", amqp.Table{
		amqp.QueueTypeArg:        amqp.QueueTypeQuorum,
		"x-delivery-limit":       2,
		"x-dead-letter-exchange": "imports.dead",
	})
}

// #endregion topology

var (
	errForever = errors.New("the address is no feed")
	errForNow  = errors.New("the site answers 503")
)

// fetch stands for the slow work; the address says how it ends.
func fetch(url string) error {
	switch {
	case strings.HasPrefix(url, "ftp:"):
		return errForever
	case strings.Contains(url, "down"):
		return errForNow
	}
	return nil
}

// #region worker
// work handles imports one after the other until stop says that all are settled.
func work(ch *amqp.Channel, store *Store, stop func() bool) {
	broker.Must(ch.Qos(2, 0, false)) // at most two unsettled messages with this worker
	deliveries, err := ch.Consume("imports", "", false, false, false, false, nil)
	broker.Must(err)
	for d := range deliveries {
		var job Import
		if err := json.Unmarshal(d.Body, &job); err != nil {
			broker.Must(d.Reject(false)) // it will not become readable
			continue
		}
		returns, _ := d.Headers["x-delivery-count"].(int64) // absent the first time
		switch err := fetch(job.URL); {
		case err == nil:
			store.Set(job.ID, "done", returns+1)
			broker.Must(d.Ack(false)) // the effect first, then the acknowledgement
		case errors.Is(err, errForNow):
			store.Set(job.ID, "failing", returns+1)
			broker.Must(d.Reject(true)) // once more, up to the delivery limit
		default:
			store.Set(job.ID, "refused", returns+1)
			broker.Must(d.Reject(false)) // to the dead letters at once
		}
		if stop() {
			return
		}
	}
}

// #endregion worker
