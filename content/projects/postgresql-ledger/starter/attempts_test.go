package ledger_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	ledger "backend-mastery.example/postgresql-ledger"
)

func TestRetriesAreBoundedAndTheirPausesHeedTheContext(t *testing.T) {
	t.Parallel()
	t.Run("bounded", func(t *testing.T) {
		t.Parallel()
		b := open(t, "R9", setup{retry: ledger.Retry{Attempts: 4, Base: time.Millisecond, Max: 5 * time.Millisecond}})
		alice := b.account("alice", 0)
		b.failAlways()

		req := request(b.mint, alice, 10)
		err := b.receive("a transfer that always fails", b.start(t.Context(), req)).err
		var answer *pgconn.PgError
		if !errors.As(err, &answer) || answer.Code != "40001" {
			b.Fatalf("a transfer that always fails gives %v, want the last failure with its SQLSTATE 40001", err)
		}
		if n := b.attempts(); n != 4 {
			b.Fatalf("a transfer that always fails was tried %d times, want 4", n)
		}
		b.expectTransfers(req.Key, 0)
		b.checkBooks()
	})
	t.Run("heeding the context", func(t *testing.T) {
		t.Parallel()
		b := open(t, "R9", setup{retry: ledger.Retry{Attempts: 1000, Base: time.Hour, Max: time.Hour}})
		alice := b.account("alice", 0)
		b.failAlways()

		ctx, cancel := context.WithCancel(t.Context())
		done := b.start(ctx, request(b.mint, alice, 10))
		b.eventually("the first attempt fails", func() bool { return b.trace.failures("40001") == 1 })
		cancel()
		if err := b.receive("a transfer that is cancelled in a pause", done).err; !errors.Is(err, context.Canceled) {
			b.Fatalf("a transfer that is cancelled in a pause gives %v, want %q", err, context.Canceled)
		}
		b.checkBooks()
	})
}

// failAlways makes every attempt at a transfer fail with SQLSTATE 40001 when
// it writes its entries.
func (b *bench) failAlways() {
	b.Helper()
	b.failAttempts(1_000_000)
}

// failTwice does so for the next two attempts.
func (b *bench) failTwice() {
	b.Helper()
	b.failAttempts(2)
}

// failAttempts counts with a sequence, since the number that a sequence gave
// out is not taken back when the transaction is undone.
func (b *bench) failAttempts(n int) {
	b.Helper()
	b.exec(`CREATE SEQUENCE attempt`)
	b.exec(fmt.Sprintf(`
		CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
		BEGIN
			IF nextval('attempt') <= %d THEN
				RAISE EXCEPTION 'made by the test' USING ERRCODE = 'serialization_failure';
			END IF;
			RETURN NULL;
		END $$`, n))
	b.exec(`CREATE TRIGGER refuse BEFORE INSERT ON entry FOR EACH STATEMENT EXECUTE FUNCTION refuse()`)
}

// attempts returns how often entries were to be written since failAttempts.
func (b *bench) attempts() int64 {
	b.Helper()
	return b.number(`SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM attempt`)
}
