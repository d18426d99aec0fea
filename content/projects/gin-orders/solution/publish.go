package shop

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"
	amqp "github.com/rabbitmq/amqp091-go"
)

var errRefused = errors.New("the broker has refused an event")

// #region next

// next sends the oldest event and takes it off when the broker has it. A death
// in between sends it twice, with the same message-id.
func (r *relay) next(ctx context.Context, ch *amqp.Channel) error {
	return pgx.BeginFunc(ctx, r.pool, func(tx pgx.Tx) error {
		var id int64
		var order, trace string
		var event []byte
		err := tx.QueryRow(ctx, `SELECT id, order_id::text, event, trace FROM outbox
			ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`).Scan(&id, &order, &event, &trace)
		if err != nil {
			return err
		}
		if err := r.publish(ctx, ch, order, trace, event); err != nil {
			return err
		}
		_, err = tx.Exec(ctx, `DELETE FROM outbox WHERE id = $1`, id)
		return err
	})
}

func (r *relay) publish(ctx context.Context, ch *amqp.Channel, order, trace string, event []byte) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	confirm, err := ch.PublishWithDeferredConfirm(r.cfg.Exchange, "order.placed", false, false, amqp.Publishing{
		DeliveryMode: amqp.Persistent, MessageId: order, ContentType: "application/json",
		Headers: amqp.Table{"traceparent": trace}, Body: event,
	})
	if err != nil {
		return err
	}
	acked, err := confirm.WaitContext(ctx)
	if err == nil && !acked {
		return errRefused
	}
	return err
}

// #endregion next
