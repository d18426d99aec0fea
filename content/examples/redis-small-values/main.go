// The program keeps the same records in several layouts and asks Redis for the
// bytes that each takes.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"

	"github.com/redis/go-redis/v9"
)

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context) error {
	options, err := redis.ParseURL(os.Getenv("REDIS_URL"))
	if err != nil {
		return err
	}
	client := redis.NewClient(options)
	defer client.Close()
	if len(os.Args) > 1 && os.Args[1] == "sweep" {
		return sweep(ctx, client)
	}
	fmt.Printf("%-33s %5s %10s %8s %s\n", "layout", "note", "per record", "encoding", "")
	for _, l := range layouts {
		bytes, encoding, err := measure(ctx, client, l)
		if err != nil {
			return fmt.Errorf("%s: %w", l.name, err)
		}
		fmt.Printf("%-33s %3d B %8d B  %s\n", l.name, l.note, bytes/records, encoding)
	}
	return nil
}

// asJSON writes a record with its fields in the order of their names.
func asJSON(record map[string]string) string {
	text, err := json.Marshal(record)
	if err != nil {
		panic(err) // a map of strings can always be written
	}
	return string(text)
}
