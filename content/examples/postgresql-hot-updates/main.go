// The program counts how many updates of a column stay heap-only under several
// conditions, and what the table and its indexes grow to.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/jackc/pgx/v5"
)

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context) error {
	conn, err := connect(ctx)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	holder, err := connect(ctx)
	if err != nil {
		return err
	}
	defer holder.Close(ctx)

	fmt.Printf("%-35s %4s %8s %6s %11s %11s\n", "condition", "fill", "updates", "HOT", "heap pages", "index pages")
	for _, c := range conditions {
		r, err := measure(ctx, conn, holder, c)
		if err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		fmt.Printf("%-35s %3d%% %8d %6d %5d → %3d %5d → %3d\n",
			c.name, c.fillfactor, r.updates, r.hot, r.heapBefore, r.heapAfter, r.indexBefore, r.indexAfter)
	}
	return nil
}

// connect opens a session that does not wait for the disk at each commit: the
// counts do not depend on it, and the run is shorter.
func connect(ctx context.Context) (*pgx.Conn, error) {
	conn, err := pgx.Connect(ctx, os.Getenv("POSTGRES_URL"))
	if err != nil {
		return nil, err
	}
	_, err = conn.Exec(ctx, "set synchronous_commit = off")
	return conn, err
}
