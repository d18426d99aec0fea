package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/pprof"
)

// #region leakprofile
func printLeakProfile(name string, leak func()) {
	profile := pprof.Lookup("goroutineleak")
	if profile == nil {
		fmt.Fprintln(os.Stderr, "this build has no goroutineleak profile")
		os.Exit(1)
	}
	leakedBefore, before := leaked(profile), runtime.NumGoroutine()
	leak()
	settle()
	left := runtime.NumGoroutine() - before
	fmt.Printf("%-28s %3d left, %3d reported\n", name, left, leaked(profile)-leakedBefore)
}

// leaked writes the profile, which starts the search, and counts what it found.
func leaked(profile *pprof.Profile) int {
	_ = profile.WriteTo(io.Discard, 1)
	return profile.Count()
}

// #endregion leakprofile
