package ledger_test

import (
	"context"
	"crypto/rand"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	ledger "backend-mastery.example/postgresql-ledger"
)

// TestMain keeps the number of connections below what a server with the
// usual settings accepts.
func TestMain(m *testing.M) {
	flag.Parse()
	if err := flag.Set("test.parallel", "4"); err != nil {
		panic(err)
	}
	m.Run()
}

// bench is what one acceptance test works at: a schema of its own with the
// ledger in it, and a second pool for what the test itself does there.
type bench struct {
	*testing.T
	requirement string
	schema      string // also the application_name of the ledger's connections
	pool        *pgxpool.Pool
	ledger      *ledger.Ledger
	trace       *trace
	control     *pgxpool.Pool
	mint        ledger.AccountID // money enters the books here
}

// setup says how the connections of the ledger differ from the usual ones.
type setup struct {
	isolation string // default_transaction_isolation
	retry     ledger.Retry
	dial      pgconn.DialFunc
}

// levels are the isolation levels at which a ledger has to be right.
var levels = []string{"read committed", "repeatable read", "serializable"}

// eager is a retry that is right for tests: many attempts, short pauses.
var eager = ledger.Retry{Attempts: 200, Base: time.Millisecond, Max: 20 * time.Millisecond}

// open makes a bench whose schema is migrated.
func open(t *testing.T, requirement string, with setup) *bench {
	t.Helper()
	b := openEmpty(t, requirement, with)
	files, err := ledger.Migrations()
	if err != nil {
		b.Fatalf("reading the migrations: %v", err)
	}
	if err := ledger.Migrate(t.Context(), b.pool, files); err != nil {
		b.Fatalf("migrating an empty schema: %v", err)
	}
	b.mint = b.account("mint", 1_000_000_000)
	return b
}

// openEmpty makes a bench whose schema is empty.
func openEmpty(t *testing.T, requirement string, with setup) *bench {
	t.Helper()
	b := &bench{T: t, requirement: requirement, schema: "ledger_" + strings.ToLower(rand.Text()), trace: &trace{}}
	address := os.Getenv("POSTGRES_URL")
	if address == "" {
		b.Fatalf("set POSTGRES_URL to the address of a PostgreSQL server, such as postgres://postgres:secret@localhost:5432/postgres?sslmode=disable")
	}
	b.control = b.connect(address, func(config *pgxpool.Config) {})
	b.exec("CREATE SCHEMA " + b.schema)
	t.Cleanup(b.remove)
	b.pool = b.connect(address, func(config *pgxpool.Config) {
		config.ConnConfig.Tracer = b.trace
		config.ConnConfig.RuntimeParams["application_name"] = b.schema
		if with.isolation != "" {
			config.ConnConfig.RuntimeParams["default_transaction_isolation"] = with.isolation
		}
		if with.dial != nil {
			config.ConnConfig.DialFunc = with.dial
		}
	})
	if with.retry == (ledger.Retry{}) {
		with.retry = eager
	}
	b.ledger = ledger.New(b.pool, with.retry)
	return b
}

// connect makes a pool whose connections work in the schema of the bench.
func (b *bench) connect(address string, adjust func(*pgxpool.Config)) *pgxpool.Pool {
	b.Helper()
	config, err := pgxpool.ParseConfig(address)
	if err != nil {
		b.Fatalf("reading POSTGRES_URL: %v", err)
	}
	config.MaxConns = 10
	config.ConnConfig.RuntimeParams["search_path"] = b.schema
	adjust(config)
	pool, err := pgxpool.NewWithConfig(b.Context(), config)
	if err != nil {
		b.Fatalf("making a pool: %v", err)
	}
	return pool
}

// remove ends what still runs in the schema, and drops it.
func (b *bench) remove() {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1`
	if _, err := b.control.Exec(ctx, end, b.schema); err != nil {
		b.Errorf("ending the connections of the ledger: %v", err)
	}
	if _, err := b.control.Exec(ctx, "DROP SCHEMA "+b.schema+" CASCADE"); err != nil {
		b.Errorf("dropping the schema: %v", err)
	}
	// Close waits for every connection. A ledger that keeps one must not hold
	// up the tests.
	go b.pool.Close()
	go b.control.Close()
}

// Fatalf ends the test with a message that names the requirement.
func (b *bench) Fatalf(format string, args ...any) {
	b.Helper()
	b.T.Fatalf(b.requirement+": "+format, args...)
}
