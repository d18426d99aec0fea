package ledger_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	ledger "backend-mastery.example/postgresql-ledger"
)

func TestMigrationsRunOnceUnderAnAdvisoryLock(t *testing.T) {
	t.Parallel()
	for _, level := range levels {
		t.Run(level, func(t *testing.T) {
			t.Parallel()
			b := openEmpty(t, "R16", setup{isolation: level})
			gate := rand.Int64()
			files := fstest.MapFS{
				"0001_gate.sql": {Data: fmt.Appendf(nil, "SELECT pg_advisory_xact_lock(%d); CREATE TABLE passed (by int);", gate)},
				"0002_row.sql":  {Data: []byte("INSERT INTO passed VALUES (1)")},
				"README.md":     {Data: []byte("not a migration")},
			}
			openGate := b.hold(`SELECT pg_advisory_xact_lock($1)`, gate)
			migrate := func() outcome { return outcome{err: ledger.Migrate(t.Context(), b.pool, files)} }
			programs := []<-chan outcome{background(migrate), background(migrate)}
			b.awaitBlocked(programs...)
			openGate()
			for _, program := range programs {
				if err := b.receive("one of two programs that migrate", program).err; err != nil {
					b.Fatalf("two programs that migrate at the same time: %v", err)
				}
			}
			if err := migrate().err; err != nil {
				b.Fatalf("migrating what is migrated: %v", err)
			}
			if n := b.number(`SELECT count(*) FROM passed`); n != 1 {
				b.Fatalf("a file was applied %d times, want once", n)
			}
		})
	}
}

func TestAFailedMigrationLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	b := openEmpty(t, "R17", setup{})
	files := fstest.MapFS{
		"0001_good.sql": {Data: []byte("CREATE TABLE good (id int)")},
		"0002_bad.sql":  {Data: []byte("CREATE TABLE half (id int); SELECT 1 / 0;")},
	}
	err := ledger.Migrate(t.Context(), b.pool, files)
	if err == nil || !strings.Contains(err.Error(), "0002_bad.sql") {
		b.Fatalf("a migration that divides by zero gives %v, want an error that names 0002_bad.sql", err)
	}
	if n := b.number(`SELECT count(*) FROM pg_tables WHERE schemaname = $1 AND tablename = 'half'`, b.schema); n != 0 {
		b.Fatalf("the first statement of the failed file stayed")
	}
	files["0002_bad.sql"] = &fstest.MapFile{Data: []byte("CREATE TABLE half (id int)")}
	if err := ledger.Migrate(t.Context(), b.pool, files); err != nil {
		b.Fatalf("the corrected file: %v", err)
	}
	if n := b.number(`SELECT count(*) FROM pg_tables WHERE schemaname = $1 AND tablename IN ('good', 'half')`, b.schema); n != 2 {
		b.Fatalf("%d of two tables exist after the corrected file", n)
	}
}
