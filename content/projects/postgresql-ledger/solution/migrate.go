package ledger

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

//go:embed migrations
var embedded embed.FS

// migrationLock is the advisory lock of whoever migrates. Any number does
// that no other program uses in this database.
const migrationLock = 7_410_532

// Migrations returns the files that make the schema of the ledger.
func Migrations() (fs.FS, error) { return fs.Sub(embedded, "migrations") }

// #region migrate

// Migrate applies the .sql files that the schema has not seen yet, in the
// order of their names and each once, also when several programs start at the
// same time. It applies all of them or none.
func Migrate(ctx context.Context, pool *pgxpool.Pool, files fs.FS) error {
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return fmt.Errorf("list migrations: %w", err)
	}
	slices.Sort(names)
	// At a higher level, the snapshot would be older than the lock, and would
	// not show what was applied while this transaction waited.
	level := pgx.TxOptions{IsoLevel: pgx.ReadCommitted}
	return pgx.BeginTxFunc(ctx, pool, level, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `SELECT pg_advisory_xact_lock($1)`, migrationLock); err != nil {
			return fmt.Errorf("wait for other migrations: %w", err)
		}
		const record = `CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`
		if _, err := tx.Exec(ctx, record); err != nil {
			return fmt.Errorf("create the record of migrations: %w", err)
		}
		for _, name := range names {
			if err := apply(ctx, tx, files, name); err != nil {
				return fmt.Errorf("migration %s: %w", name, err)
			}
		}
		return nil
	})
}

// #endregion migrate

// apply runs one file, unless it is on record.
func apply(ctx context.Context, tx pgx.Tx, files fs.FS, name string) error {
	tag, err := tx.Exec(ctx, `INSERT INTO migration (name) VALUES ($1) ON CONFLICT DO NOTHING`, name)
	if err != nil || tag.RowsAffected() == 0 {
		return err
	}
	script, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	_, err = tx.Exec(ctx, string(script))
	return err
}
