// Package postgres keeps orders in PostgreSQL.
package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"backend-mastery.example/examples/go-domain/shop/purchase"
	"github.com/jackc/pgx/v5"
)

// #region schema
// Schema makes the tables.
const Schema = `
create table purchase_order (
	id text primary key, supplier text not null, limit_minor bigint not null,
	currency text not null, submitted bool not null, version int not null
);
create table order_line (
	order_id text not null references purchase_order, position int not null, item text not null,
	quantity int not null, price_minor bigint not null, primary key (order_id, item)
);
create table outbox (
	id bigint generated always as identity primary key,
	kind text not null, body jsonb not null, published bool not null default false
);`

// #endregion schema

// DB is what *pgx.Conn and *pgxpool.Pool have in common.
type DB interface {
	Begin(context.Context) (pgx.Tx, error)
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}

// Orders is a purchase.Orders.
type Orders struct{ DB DB }

// #region get
// Get reads the order and its lines in one statement, and so at one moment.
func (r Orders) Get(ctx context.Context, id purchase.OrderID) (*purchase.Order, error) {
	s := purchase.Snapshot{ID: id}
	var limit int64
	var currency string
	var items []purchase.ItemID
	var quantities []int
	var prices []int64
	err := r.DB.QueryRow(ctx, `
		select o.supplier, o.limit_minor, o.currency, o.submitted, o.version,
			array(select item from order_line where order_id = o.id order by position),
			array(select quantity from order_line where order_id = o.id order by position),
			array(select price_minor from order_line where order_id = o.id order by position)
		from purchase_order o where o.id = $1`, id).
		Scan(&s.Supplier, &limit, &currency, &s.Submitted, &s.Version, &items, &quantities, &prices)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fmt.Errorf("%w: %s", purchase.ErrNotFound, id)
	}
	if err != nil {
		return nil, err
	}
	if s.Limit, err = purchase.NewMoney(limit, currency); err != nil {
		return nil, err
	}
	for i, item := range items {
		price, err := purchase.NewMoney(prices[i], currency)
		if err != nil {
			return nil, err
		}
		s.Lines = append(s.Lines, purchase.Line{Item: item, Quantity: quantities[i], Price: price})
	}
	return purchase.Restore(s)
}

// #endregion get

// #region save
// Save writes the order, its lines and its events in one transaction.
func (r Orders) Save(ctx context.Context, order *purchase.Order) error {
	s := order.Snapshot()
	return pgx.BeginFunc(ctx, r.DB, func(tx pgx.Tx) error {
		statement := `
			update purchase_order
			set supplier = $2, limit_minor = $3, currency = $4, submitted = $5, version = version + 1
			where id = $1 and version = $6`
		if s.Version == 0 {
			statement = `insert into purchase_order values ($1, $2, $3, $4, $5, $6 + 1) on conflict do nothing`
		}
		saved, err := tx.Exec(ctx, statement, s.ID, s.Supplier, s.Limit.Minor(), s.Limit.Currency(), s.Submitted, s.Version)
		if err != nil {
			return err
		}
		if saved.RowsAffected() == 0 {
			return fmt.Errorf("%w: %s", purchase.ErrConflict, s.ID)
		}
		if err := replaceLines(ctx, tx, s); err != nil {
			return err
		}
		return record(ctx, tx, order.Events())
	})
}

// #endregion save

func replaceLines(ctx context.Context, tx pgx.Tx, s purchase.Snapshot) error {
	if _, err := tx.Exec(ctx, "delete from order_line where order_id = $1", s.ID); err != nil {
		return err
	}
	for i, line := range s.Lines {
		_, err := tx.Exec(ctx, "insert into order_line values ($1, $2, $3, $4, $5)", s.ID, i, line.Item, line.Quantity, line.Price.Minor())
		if err != nil {
			return err
		}
	}
	return nil
}

// #region record
// record writes events in the form that consumers read. The form belongs to
// this package: the domain's types may change without it.
func record(ctx context.Context, tx pgx.Tx, events []purchase.Event) error {
	for _, event := range events {
		switch e := event.(type) {
		case purchase.Submitted:
			body, err := json.Marshal(map[string]any{
				"order": e.Order, "supplier": e.Supplier, "at": e.At,
				"total": e.Total.Minor(), "currency": e.Total.Currency(),
			})
			if err != nil {
				return err
			}
			if _, err := tx.Exec(ctx, "insert into outbox (kind, body) values ('order.submitted', $1)", body); err != nil {
				return err
			}
		default:
			return fmt.Errorf("no form for %T", event)
		}
	}
	return nil
}

// #endregion record
