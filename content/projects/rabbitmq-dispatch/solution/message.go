package dispatch

import (
	"errors"
	"strings"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"
)

// longestReason bounds the text of an error in a header. All headers of a
// message have to fit into one frame.
const longestReason = 1000

func encode(job Job) amqp.Publishing {
	return amqp.Publishing{
		MessageId:    job.ID,
		Type:         job.Kind,
		Timestamp:    time.Now(),
		DeliveryMode: amqp.Persistent,
		Body:         job.Body,
	}
}

func decode(kind string, d amqp.Delivery) (Job, error) {
	if d.MessageId == "" {
		return Job{}, Permanent(errors.New("the message has no id"))
	}
	return Job{ID: d.MessageId, Kind: kind, Body: d.Body}, nil
}

// failures counts the attempts at a delivered job that have failed.
func failures(d amqp.Delivery) int {
	n, _ := d.Headers[HeaderAttempts].(int32)
	return int(n)
}

// aside is the message that takes the place of a delivery whose job failed.
// The broker's own headers stay behind, so that their counts begin anew.
func aside(d amqp.Delivery, failures int, reason error) amqp.Publishing {
	text := reason.Error()
	return amqp.Publishing{
		MessageId:    d.MessageId,
		Type:         d.Type,
		Timestamp:    d.Timestamp,
		DeliveryMode: amqp.Persistent,
		Body:         d.Body,
		Headers: amqp.Table{
			HeaderAttempts: int32(failures),
			HeaderError:    strings.ToValidUTF8(text[:min(len(text), longestReason)], ""),
		},
	}
}
