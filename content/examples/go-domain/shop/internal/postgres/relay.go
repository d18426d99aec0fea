package postgres

import (
	"context"
	"encoding/json"

	"github.com/jackc/pgx/v5"
)

// Message is an event on its way. Its ID stays the same when it is sent again.
type Message struct {
	ID   int64
	Kind string
	Body json.RawMessage
}

// #region relay
// Relay publishes what waits in the outbox, oldest first, and then marks it. If
// it ends in between, all of it is published once more.
func Relay(ctx context.Context, db DB, publish func(context.Context, Message) error) (sent int, err error) {
	err = pgx.BeginFunc(ctx, db, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `
			select id, kind, body from outbox where not published
			order by id limit 100 for update skip locked`)
		if err != nil {
			return err
		}
		messages, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Message])
		if err != nil {
			return err
		}
		var ids []int64
		for _, m := range messages {
			if err := publish(ctx, m); err != nil {
				return err
			}
			ids = append(ids, m.ID)
		}
		_, err = tx.Exec(ctx, "update outbox set published = true where id = any($1)", ids)
		sent = len(ids)
		return err
	})
	if err != nil {
		return 0, err
	}
	return sent, nil
}

// #endregion relay
