package ledger_test

import (
	"encoding/json"
	"strings"
	"testing"

	ledger "backend-mastery.example/postgresql-ledger"
)

func TestAStatementPageReadsOnlyTheEntriesItShows(t *testing.T) {
	t.Parallel()
	const limit = 10
	b := open(t, "R15", setup{})
	alice, bob, carol := b.funded("alice", 1000), b.account("bob", 0), b.account("carol", 0)
	for range 40 {
		b.transfer(alice, bob, 1)
	}
	first, err := b.ledger.Statement(t.Context(), alice, 0, limit)
	if err != nil {
		b.Fatalf("the first page: %v", err)
	}
	b.makeHistory(b.mint, carol, 4000)

	b.trace.sent()
	if _, err := b.ledger.Statement(t.Context(), alice, first.Next, limit); err != nil {
		b.Fatalf("the second page: %v", err)
	}
	for _, query := range b.trace.sent() {
		if !strings.Contains(query.sql, "entry") {
			continue
		}
		if read := b.entriesRead(query); read > 2*limit {
			b.Fatalf("a page of %d lines reads %v of 8082 entries, want an index that leads to them. The query:\n%s", limit, read, query.sql)
		}
	}
}

// makeHistory writes many transfers of 1 at once.
func (b *bench) makeHistory(from, to ledger.AccountID, n int) {
	b.Helper()
	b.exec(`
		WITH made AS (
			INSERT INTO transfer (key, from_account, to_account, amount)
			SELECT 'history ' || i, $1, $2, 1 FROM generate_series(1, $3::int) i RETURNING id
		)
		INSERT INTO entry (transfer_id, account_id, amount, balance)
		SELECT made.id, side.account, side.amount, 0
		FROM made, (VALUES ($1::bigint, -1), ($2::bigint, 1)) AS side (account, amount)`, from, to, n)
	b.exec(`ANALYZE`)
}

// entriesRead runs a query of the ledger again and counts the rows of entry
// that the server looked at, shown or not.
func (b *bench) entriesRead(q query) float64 {
	b.Helper()
	tx := b.begin()
	// With a table in memory, a random page costs about as much as the next one.
	if _, err := tx.Exec(b.Context(), `SET LOCAL random_page_cost = 1.1`); err != nil {
		b.Fatalf("setting the cost of a page: %v", err)
	}
	var answer []byte
	if err := tx.QueryRow(b.Context(), `EXPLAIN (ANALYZE, FORMAT JSON) `+q.sql, q.args...).Scan(&answer); err != nil {
		b.Fatalf("explaining the query of a statement: %v\n%s", err, q.sql)
	}
	if err := tx.Rollback(b.Context()); err != nil {
		b.Fatalf("ending the test's own transaction: %v", err)
	}
	var plans []struct{ Plan node }
	if err := json.Unmarshal(answer, &plans); err != nil {
		b.Fatalf("reading the plan: %v", err)
	}
	return plans[0].Plan.entriesRead()
}

// node is a node of a plan.
type node struct {
	Relation string  `json:"Relation Name"`
	Rows     float64 `json:"Actual Rows"`
	Loops    float64 `json:"Actual Loops"`
	Filtered float64 `json:"Rows Removed by Filter"`
	Plans    []node
}

func (n node) entriesRead() float64 {
	read := 0.0
	if n.Relation == "entry" {
		read = (n.Rows + n.Filtered) * n.Loops
	}
	for _, child := range n.Plans {
		read += child.entriesRead()
	}
	return read
}
