// Command race reads a variable that another goroutine has written, and
// nothing orders the read after the write.
package main

import (
	"log"
	"runtime"
	"time"
)

// #region race
func main() {
	log.SetFlags(0)
	total := 0
	go func() {
		total = 42
	}()
	for runtime.NumGoroutine() > 1 {
		time.Sleep(time.Millisecond) // waits until the other goroutine has ended
	}
	log.Println("total:", total)
}

// #endregion race
