// Command go-performance-trace keeps the last part of an execution trace in memory
// and writes it once, when a request was bad.
package main

import (
	"bytes"
	"context"
	"fmt"
	"log"
	"runtime/trace"
	"time"
)

func main() {
	// #region recorder
	recorder := trace.NewFlightRecorder(trace.FlightRecorderConfig{
		MinAge:   2 * time.Second,
		MaxBytes: 4 << 20,
	})
	if err := recorder.Start(); err != nil {
		log.Fatal(err)
	}
	defer recorder.Stop()

	var snapshot bytes.Buffer
	for i := range 5 {
		if bad := handle(context.Background(), i); bad && snapshot.Len() == 0 {
			if _, err := recorder.WriteTo(&snapshot); err != nil {
				log.Fatal(err)
			}
		}
	}
	// #endregion recorder
	fmt.Printf("begins with: %s\n", bytes.TrimRight(snapshot.Bytes()[:16], "\x00"))
	fmt.Println("holds the request before the bad one:", bytes.Contains(snapshot.Bytes(), []byte("request 2")))
	fmt.Println("holds the request after the bad one: ", bytes.Contains(snapshot.Bytes(), []byte("request 4")))
}

// #region handle
// handle reports whether request i was bad; the trace shows it as a task.
func handle(ctx context.Context, i int) bool {
	ctx, task := trace.NewTask(ctx, "request")
	defer task.End()
	trace.Logf(ctx, "number", "request %d", i)
	return i == 3
}

// #endregion handle
