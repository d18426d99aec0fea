package main

import (
	"fmt"
	"runtime/debug"
)

// limits compares collections with and without a memory limit of 64 MiB, which twice the live heap fits into.
func limits() {
	// #region limit
	off := collections(-1)
	debug.SetMemoryLimit(64 << 20)
	limited := collections(-1)
	debug.SetMemoryLimit(40 << 20)
	tight := collections(-1)
	// #endregion limit
	fmt.Println("GOGC=off collects:                        ", off, "times")
	fmt.Println("with GOMEMLIMIT=64MiB it collects:        ", limited > 0)
	fmt.Println("with GOMEMLIMIT=40MiB more often than that:", tight > limited)
}
