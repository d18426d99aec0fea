package shop

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/jackc/pgx/v5"
)

// #region place

// place writes the order, and then its event. The unique key decides between
// requests at the same instant.
func (s *server) place(ctx context.Context, key string, l line) (p placed, err error) {
	isNew := false
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		p = placed{line: l}
		err := tx.QueryRow(ctx, `INSERT INTO placed_order (key, item, quantity) VALUES ($1, $2, $3)
			ON CONFLICT (key) DO NOTHING RETURNING id::text`, key, l.Item, l.Quantity).Scan(&p.ID)
		if errors.Is(err, pgx.ErrNoRows) {
			return s.again(ctx, tx, key, l, &p)
		}
		isNew = err == nil
		return err
	})
	if err != nil || !isNew {
		return p, err
	}
	event, err := json.Marshal(p)
	if err != nil {
		return p, err
	}
	_, err = s.pool.Exec(ctx, `INSERT INTO outbox (order_id, event, trace) VALUES ($1, $2, $3)`, p.ID, event, traceOf(ctx).String())
	return p, err
}

// again finds what the key has brought about before.
func (s *server) again(ctx context.Context, tx pgx.Tx, key string, l line, p *placed) error {
	err := tx.QueryRow(ctx, `SELECT id::text, item, quantity FROM placed_order WHERE key = $1`, key).Scan(&p.ID, &p.Item, &p.Quantity)
	if err == nil && p.line != l {
		return errOtherUse
	}
	return err
}

// #endregion place
