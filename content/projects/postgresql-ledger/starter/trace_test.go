package ledger_test

import (
	"context"
	"errors"
	"slices"
	"sync"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// query is a statement that the ledger sent.
type query struct {
	sql  string
	args []any
}

// trace sees every statement of the ledger, those of a batch too.
type trace struct {
	mu        sync.Mutex
	queries   []query
	sqlStates []string // of the statements that failed
}

// sent returns the statements since the last call.
func (t *trace) sent() []query {
	t.mu.Lock()
	defer t.mu.Unlock()
	sent := t.queries
	t.queries = nil
	return sent
}

// failures counts the statements that failed with the SQLSTATE.
func (t *trace) failures(sqlState string) int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(slices.DeleteFunc(slices.Clone(t.sqlStates), func(one string) bool { return one != sqlState }))
}

func (t *trace) TraceQueryStart(ctx context.Context, _ *pgx.Conn, data pgx.TraceQueryStartData) context.Context {
	t.record(query{data.SQL, data.Args})
	return ctx
}

func (t *trace) TraceQueryEnd(_ context.Context, _ *pgx.Conn, data pgx.TraceQueryEndData) {
	t.recordFailure(data.Err)
}

func (t *trace) TraceBatchStart(ctx context.Context, _ *pgx.Conn, _ pgx.TraceBatchStartData) context.Context {
	return ctx
}

func (t *trace) TraceBatchQuery(_ context.Context, _ *pgx.Conn, data pgx.TraceBatchQueryData) {
	t.record(query{data.SQL, data.Args})
	t.recordFailure(data.Err)
}

func (t *trace) TraceBatchEnd(context.Context, *pgx.Conn, pgx.TraceBatchEndData) {}

func (t *trace) record(one query) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.queries = append(t.queries, one)
}

func (t *trace) recordFailure(err error) {
	var answer *pgconn.PgError
	if !errors.As(err, &answer) {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.sqlStates = append(t.sqlStates, answer.Code)
}
