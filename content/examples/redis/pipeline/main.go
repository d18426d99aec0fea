// The program sends a hundred commands in three ways and counts how often the
// client writes to its connection.
package main

import (
	"bytes"
	"context"
	"fmt"
	"log"
	"net"
	"os"
	"sync/atomic"

	"github.com/redis/go-redis/v9"
)

// #region conn
// A countingConn counts the writes that carry a SET, and not the greeting of a
// new connection.
type countingConn struct {
	net.Conn
	writes *atomic.Int64
}

func (c countingConn) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte("set\r\n")) {
		c.writes.Add(1)
	}
	return c.Conn.Write(p)
}

// #endregion conn

func main() {
	options, err := redis.ParseURL(os.Getenv("REDIS_URL"))
	if err != nil {
		log.Fatal(err)
	}
	var writes atomic.Int64
	options.Dialer = func(ctx context.Context, network, address string) (net.Conn, error) {
		var dialer net.Dialer
		conn, err := dialer.DialContext(ctx, network, address)
		return countingConn{conn, &writes}, err
	}
	client := redis.NewClient(options)
	defer client.Close()
	ctx := context.Background()

	count := func(what string, do func() error) {
		writes.Store(0)
		if err := do(); err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%-24s %3d\n", what, writes.Load())
	}
	fmt.Println("100 SETs                 writes")
	// #region ways
	count("one after the other", func() error {
		for i := range 100 {
			if err := client.Set(ctx, fmt.Sprint(i), i, 0).Err(); err != nil {
				return err
			}
		}
		return nil
	})
	set := func(pipe redis.Pipeliner) error {
		for i := range 100 {
			pipe.Set(ctx, fmt.Sprint(i), i, 0)
		}
		return nil
	}
	count("pipelined", func() error { _, err := client.Pipelined(ctx, set); return err })
	count("in a transaction", func() error { _, err := client.TxPipelined(ctx, set); return err })
	// #endregion ways
}
