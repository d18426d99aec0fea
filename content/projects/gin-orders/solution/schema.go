package shop

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
)

var schemas = map[string]string{
	Orders: `
		CREATE TABLE IF NOT EXISTS placed_order (
			id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
			key text NOT NULL UNIQUE,
			item text NOT NULL,
			quantity int NOT NULL CHECK (quantity > 0)
		);
		CREATE TABLE IF NOT EXISTS outbox (
			id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
			order_id uuid NOT NULL,
			event bytea NOT NULL,
			trace text NOT NULL
		)`,
	Inventory: `
		CREATE TABLE IF NOT EXISTS stock (item text PRIMARY KEY, free int NOT NULL CHECK (free >= 0));
		CREATE TABLE IF NOT EXISTS reservation (key text PRIMARY KEY, item text NOT NULL, quantity int NOT NULL)`,
}

// prepare makes the tables, as soon as the database can be reached. The
// service is not ready before.
func (s *server) prepare(ctx context.Context) {
	for ctx.Err() == nil {
		err := pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
			if _, err := tx.Exec(ctx, `SELECT pg_advisory_xact_lock(7305)`); err != nil {
				return err
			}
			_, err := tx.Exec(ctx, schemas[s.cfg.Service])
			return err
		})
		if err == nil {
			s.prepared.Store(true)
			return
		}
		s.log.WarnContext(ctx, "the database cannot be prepared", "error", err.Error())
		pause(ctx, 200*time.Millisecond)
	}
}

func pause(ctx context.Context, d time.Duration) {
	select {
	case <-time.After(d):
	case <-ctx.Done():
	}
}
