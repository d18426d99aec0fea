// The program runs a pool dry in two ways, and opens more connections than the
// server allows.
package main

import (
	"context"
	"fmt"
	"log"
	"math/rand/v2"
	"net/url"
	"os"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
)

func main() {
	ctx := context.Background()
	for _, demonstrate := range []func(context.Context) error{dry, nested, replicas} {
		if err := demonstrate(ctx); err != nil {
			log.Fatal(err)
		}
	}
}

// dry lets two callers hold both connections while a third one asks.
func dry(ctx context.Context) error {
	pool, err := NewPool(ctx, os.Getenv("POSTGRES_URL"), 2)
	if err != nil {
		return err
	}
	defer pool.Close(ctx)
	// #region dry
	short, cancel := context.WithTimeout(ctx, 100*time.Millisecond)
	defer cancel()
	return pool.With(ctx, func(*pgx.Conn) error {
		return pool.With(ctx, func(*pgx.Conn) error {
			fmt.Println("third caller:", pool.With(short, ping(ctx)))
			return nil
		})
	})
	// #endregion dry
}

// nested lets two callers each hold a connection and ask for a second one.
func nested(ctx context.Context) error {
	pool, err := NewPool(ctx, os.Getenv("POSTGRES_URL"), 2)
	if err != nil {
		return err
	}
	defer pool.Close(ctx)
	// #region nested
	short, cancel := context.WithTimeout(ctx, 100*time.Millisecond)
	defer cancel()
	var held, asked, done sync.WaitGroup
	held.Add(2)
	asked.Add(2)
	for range 2 {
		done.Go(func() {
			err := pool.With(ctx, func(*pgx.Conn) error {
				held.Done()
				held.Wait() // now each caller holds one of the two connections
				err := pool.With(short, ping(ctx))
				asked.Done()
				asked.Wait() // neither gives its first one back before the other has asked
				return err
			})
			fmt.Println("nested caller:", err)
		})
	}
	done.Wait()
	// #endregion nested
	return nil
}

// replicas starts two replicas with three connections each, where the server
// allows the service four.
func replicas(ctx context.Context) error {
	admin, err := pgx.Connect(ctx, os.Getenv("POSTGRES_URL"))
	if err != nil {
		return err
	}
	defer admin.Close(ctx)
	// Roles belong to the whole server, so the name must not meet another run's.
	role := fmt.Sprintf("service_%d", rand.Uint64())
	if _, err := admin.Exec(ctx, "create role "+role+" login connection limit 4"); err != nil {
		return err
	}
	defer admin.Exec(ctx, "drop role "+role)
	address, err := url.Parse(os.Getenv("POSTGRES_URL"))
	if err != nil {
		return err
	}
	address.User = url.User(role)
	// #region replicas
	first, err := NewPool(ctx, address.String(), 3)
	if err != nil {
		return err
	}
	defer first.Close(ctx)
	fmt.Println("replica 1: three connections")
	_, err = NewPool(ctx, address.String(), 3)
	fmt.Println("replica 2:", code(err))
	// #endregion replicas
	return nil
}
