package charge

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"
)

const leaseSchema = `
create table lease (name text primary key, holder text not null, token bigint not null, ends timestamptz not null);
create table report (name text primary key, fence bigint not null, body text not null);`

// #region lease
// ErrHeld and ErrFenced say that somebody else holds the lease, or has held it since.
var (
	ErrHeld   = errors.New("the lease is held")
	ErrFenced = errors.New("a later holder has written")
)

// Acquire takes a free or ended lease. The token grows with each holder, and
// the database's clock alone decides when a lease has ended.
func Acquire(ctx context.Context, db DB, name, holder string, d time.Duration) (token int64, err error) {
	err = db.QueryRow(ctx, `
		insert into lease values ($1, $2, 1, clock_timestamp() + $3)
		on conflict (name) do update
		set holder = excluded.holder, token = lease.token + 1, ends = excluded.ends
		where lease.ends < clock_timestamp()
		returning token`, name, holder, d).Scan(&token)
	if errors.Is(err, pgx.ErrNoRows) {
		return 0, ErrHeld
	}
	return token, err
}

// Write replaces a report, unless a holder with a higher token has written it.
func Write(ctx context.Context, db DB, name string, token int64, body string) error {
	written, err := db.Exec(ctx, `
		insert into report values ($1, $2, $3)
		on conflict (name) do update set fence = excluded.fence, body = excluded.body
		where report.fence <= excluded.fence`, name, token, body)
	if err == nil && written.RowsAffected() == 0 {
		return ErrFenced
	}
	return err
}

// #endregion lease
