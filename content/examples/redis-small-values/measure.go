package main

import (
	"context"

	"github.com/redis/go-redis/v9"
)

// A pipeline collects commands until they are sent together.
type pipeline struct {
	ctx  context.Context
	pipe redis.Pipeliner
}

func (p pipeline) set(key, value string)         { p.pipe.Set(p.ctx, key, value, 0) }
func (p pipeline) hset(key, field, value string) { p.pipe.HSet(p.ctx, key, field, value) }

// measure writes all records in one layout and gives their bytes together and
// the encoding of one of its keys. The server holds nothing else.
func measure(ctx context.Context, client *redis.Client, l layout) (int64, string, error) {
	if err := client.FlushDB(ctx).Err(); err != nil {
		return 0, "", err
	}
	for start := 0; start < records; start += 1000 {
		batch := pipeline{ctx, client.Pipeline()}
		for id := start; id < start+1000; id++ {
			l.write(batch, id, l.note)
		}
		if _, err := batch.pipe.Exec(ctx); err != nil {
			return 0, "", err
		}
	}
	// #region usage
	var total int64
	var encoding string
	keys := client.Scan(ctx, 0, "*", 1000).Iterator()
	for keys.Next(ctx) {
		// SAMPLES 0 weighs every field of a hash, and not a sample of five.
		bytes, err := client.MemoryUsage(ctx, keys.Val(), 0).Result()
		if err != nil {
			return 0, "", err
		}
		total += bytes
		encoding = client.ObjectEncoding(ctx, keys.Val()).Val()
	}
	// #endregion usage
	return total, encoding, keys.Err()
}
