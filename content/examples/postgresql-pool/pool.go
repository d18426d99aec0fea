package main

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// #region pool
// A Pool is a queue of open connections. Whoever takes one puts it back.
type Pool struct{ free chan *pgx.Conn }

// NewPool opens size connections.
func NewPool(ctx context.Context, url string, size int) (*Pool, error) {
	p := &Pool{free: make(chan *pgx.Conn, size)}
	for n := 1; n <= size; n++ {
		conn, err := pgx.Connect(ctx, url)
		if err != nil {
			p.Close(ctx)
			return nil, fmt.Errorf("connection %d of %d: %w", n, size, err)
		}
		p.free <- conn
	}
	return p, nil
}

// With lends a connection to work. It waits for a free one as long as ctx allows.
func (p *Pool) With(ctx context.Context, work func(*pgx.Conn) error) error {
	select {
	case conn := <-p.free:
		defer func() { p.free <- conn }()
		return work(conn)
	case <-ctx.Done():
		return fmt.Errorf("no connection is free: %w", ctx.Err())
	}
}

// #endregion pool

// Close closes the connections that nobody holds.
func (p *Pool) Close(ctx context.Context) {
	for range len(p.free) {
		conn := <-p.free
		conn.Close(ctx)
	}
}
