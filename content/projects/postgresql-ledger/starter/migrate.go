package ledger

import (
	"context"
	"embed"
	"io/fs"

	"github.com/jackc/pgx/v5/pgxpool"
)

//go:embed migrations
var embedded embed.FS

// Migrations returns the files that make the schema of the ledger.
func Migrations() (fs.FS, error) { return fs.Sub(embedded, "migrations") }

// Migrate applies the .sql files that the schema has not seen yet, in the
// order of their names and each once, also when several programs start at the
// same time.
func Migrate(ctx context.Context, pool *pgxpool.Pool, files fs.FS) error {
	return ErrNotImplemented
}
