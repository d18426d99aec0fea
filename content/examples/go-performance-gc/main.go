// Command go-performance-gc counts collections of the same work under different GOGC.
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
)

var (
	live [][]byte
	sink []byte
)

// #region collections
// collections allocates 512 MiB of garbage beside a live heap of 32 MiB.
func collections(gogc int) uint32 {
	debug.SetGCPercent(gogc)
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range 512 << 10 {
		sink = make([]byte, 1<<10)
	}
	runtime.ReadMemStats(&after)
	return after.NumGC - before.NumGC
}

// #endregion collections

func main() {
	for range 32 {
		live = append(live, make([]byte, 1<<20))
	}
	defer runtime.KeepAlive(live)
	if len(os.Args) == 2 && os.Args[1] == "limit" {
		limits()
		return
	}
	n50, n100, n400 := collections(50), collections(100), collections(400)
	fmt.Println("GOGC=50 collects more often than 100: ", n50 > n100)
	fmt.Println("GOGC=400 at most half as often as 100:", 2*n400 <= n100)
	fmt.Println("GOGC=off collects:                    ", collections(-1), "times")
}
