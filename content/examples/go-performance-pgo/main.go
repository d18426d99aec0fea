// Command go-performance-pgo spends its time in one small function, and writes a CPU profile of that.
package main

import (
	"fmt"
	"log"
	"os"
	"runtime/pprof"
)

// #region weigh
// weigh is too large for the inliner's ordinary budget.
func weigh(b byte, seed uint32) uint32 {
	h := seed ^ uint32(b)
	for range 3 {
		h ^= h >> 15
		h *= 0x2c1b3c6d
		h ^= h >> 12
		h *= 0x297a2d39
	}
	if h&1 == 0 {
		h = h<<7 | h>>25
	} else {
		h = h<<11 | h>>21
	}
	h += h << 3
	h ^= h >> 5
	h += h << 4
	h ^= h >> 17
	h += h << 13
	h ^= h >> 9
	h *= 0x85ebca6b
	return h ^ seed
}

func sum(data []byte) uint32 {
	var total uint32
	for _, b := range data {
		total += weigh(b, total)
	}
	return total
}

// #endregion weigh

func main() {
	if len(os.Args) == 2 {
		file, err := os.Create(os.Args[1])
		if err != nil {
			log.Fatal(err)
		}
		defer file.Close()
		if err := pprof.StartCPUProfile(file); err != nil {
			log.Fatal(err)
		}
		defer pprof.StopCPUProfile()
	}
	data := make([]byte, 1<<20)
	for i := range data {
		data[i] = byte(i)
	}
	var total uint32
	for range 80 {
		total += sum(data)
	}
	fmt.Println(total)
}
