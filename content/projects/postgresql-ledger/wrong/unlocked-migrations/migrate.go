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

// Migrations returns the files that make the schema of the ledger.
func Migrations() (fs.FS, error) { return fs.Sub(embedded, "migrations") }

// Migrate takes it for granted that no other program migrates now.
func Migrate(ctx context.Context, pool *pgxpool.Pool, files fs.FS) error {
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return fmt.Errorf("list migrations: %w", err)
	}
	slices.Sort(names)
	return pgx.BeginFunc(ctx, pool, func(tx pgx.Tx) error {
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
