package ledger_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"
)

func TestTheDatabaseRefusesWhatNoLedgerMayHold(t *testing.T) {
	t.Parallel()
	b := open(t, "R3", setup{})
	alice, bob := b.funded("alice", 100), b.account("bob", 0)
	done := b.transfer(alice, bob, 10)

	const transfer = `INSERT INTO transfer (key, from_account, to_account, amount) VALUES ($1, $2, $3, $4)`
	const entry = `INSERT INTO entry (transfer_id, account_id, amount, balance) VALUES ($1, $2, $3, 0)`
	for _, broken := range []struct {
		name string
		sql  string
		args []any
	}{
		{"an overdraft below zero", `UPDATE account SET overdraft = -1 WHERE id = $1`, []any{alice}},
		{"a balance below the limit", `UPDATE account SET balance = -1 WHERE id = $1`, []any{alice}},
		{"a key that is taken", transfer, []any{done.Key, alice, bob, 10}},
		{"an empty key", transfer, []any{"", alice, bob, 10}},
		{"an amount of zero", transfer, []any{"zero", alice, bob, 0}},
		{"an amount below zero", transfer, []any{"negative", alice, bob, -10}},
		{"one account on both sides", transfer, []any{"same", alice, alice, 10}},
		{"an entry of zero", entry, []any{done.ID, b.mint, 0}},
		{"a second entry of a transfer in an account", entry, []any{done.ID, alice, -10}},
	} {
		_, err := b.control.Exec(t.Context(), broken.sql, broken.args...)
		var answer *pgconn.PgError
		if !errors.As(err, &answer) || !strings.HasPrefix(answer.Code, "23") {
			b.Fatalf("%s, written in plain SQL, gives %v, want an integrity constraint violation (SQLSTATE 23...)", broken.name, err)
		}
	}
	b.checkBooks()
}
