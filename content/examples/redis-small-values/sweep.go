package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/redis/go-redis/v9"
)

// #region sweep
// sweep makes one hash longer, once by its fields and once by one of its
// values, and shows where its encoding changes; then it takes the cause away.
func sweep(ctx context.Context, client *redis.Client) error {
	for _, name := range []string{"hash-max-listpack-entries", "hash-max-listpack-value"} {
		limits, err := client.ConfigGet(ctx, name).Result()
		if err != nil {
			return err
		}
		fmt.Printf("%s %s\n", name, limits[name])
	}
	for _, fields := range []int{1, 100, 512, 513} {
		client.Del(ctx, "h")
		for i := range fields {
			client.HSet(ctx, "h", i, "x")
		}
		if err := show(ctx, client, fmt.Sprintf("%d fields of 1 byte", fields)); err != nil {
			return err
		}
	}
	client.Del(ctx, "h")
	for i := range 100 {
		client.HSet(ctx, "h", i, "x")
	}
	client.HSet(ctx, "h", "note", strings.Repeat("n", 64))
	if err := show(ctx, client, "100 fields, and one of 64 bytes"); err != nil {
		return err
	}
	client.HSet(ctx, "h", "note", strings.Repeat("n", 65))
	if err := show(ctx, client, "100 fields, and one of 65 bytes"); err != nil {
		return err
	}
	client.HDel(ctx, "h", "note")
	if err := show(ctx, client, "the long one is deleted"); err != nil {
		return err
	}
	// DUMP and RESTORE write the value anew, and with it choose its encoding.
	client.Restore(ctx, "h2", 0, client.Dump(ctx, "h").Val())
	client.Rename(ctx, "h2", "h")
	return show(ctx, client, "dumped and restored")
}

// #endregion sweep

func show(ctx context.Context, client *redis.Client, what string) error {
	bytes, err := client.MemoryUsage(ctx, "h", 0).Result()
	if err != nil {
		return err
	}
	fmt.Printf("%-32s %-10s %6d B\n", what, client.ObjectEncoding(ctx, "h").Val(), bytes)
	return nil
}
