package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
)

// #region leak
var sessions [][]byte

// remember keeps 1 KiB for each visitor and forgets none.
func remember() { sessions = append(sessions, make([]byte, 1<<10)) }

var page []byte

// render makes 8 KiB of garbage for each visitor.
func render() { page = make([]byte, 8<<10) }

// #endregion leak

func serve(visitors int) {
	for range visitors {
		remember()
		render()
	}
}

func heap() error {
	runtime.MemProfileRate = 1 << 10
	folder, err := os.MkdirTemp("", "heap-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	first, second := filepath.Join(folder, "first"), filepath.Join(folder, "second")
	serve(5_000)
	if err := snapshot(first); err != nil {
		return err
	}
	serve(20_000)
	if err := snapshot(second); err != nil {
		return err
	}
	fmt.Println("between the two        remember         render")
	for _, index := range []string{"inuse_space", "alloc_space"} {
		shares, err := sharesIn("-sample_index="+index, "-diff_base="+first, second)
		if err != nil {
			return err
		}
		fmt.Printf("%-22s %-16s %s\n", index, part(shares["main.remember"]), part(shares["main.render"]))
	}
	return nil
}

// #region snapshot
// snapshot writes a heap profile that is true of now: it shows what the last collection left.
func snapshot(path string) error {
	runtime.GC()
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	return pprof.Lookup("heap").WriteTo(file, 0)
}

// #endregion snapshot

// part puts a share of what was added since the first profile into a word.
func part(percent float64) string {
	switch {
	case percent > 100:
		return "most of the growth"
	case percent > 50:
		return "most"
	case percent > 2:
		return "some"
	default:
		return "nothing"
	}
}
