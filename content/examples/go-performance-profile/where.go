package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"sync"
	"time"
)

// #region work
// compute keeps a processor busy.
func compute() [32]byte {
	digest := sha256.Sum256(nil)
	for range 2_000_000 {
		digest = sha256.Sum256(digest[:])
	}
	return digest
}

// waitForReply waits at a channel, as for a slow dependency.
func waitForReply() {
	reply := make(chan struct{})
	time.AfterFunc(100*time.Millisecond, func() { close(reply) })
	<-reply
}

// holdLock holds a lock that another goroutine wants.
func holdLock() {
	var (
		lock    sync.Mutex
		waiting sync.WaitGroup
	)
	lock.Lock()
	waiting.Go(func() {
		lock.Lock()
		defer lock.Unlock()
	})
	time.Sleep(100 * time.Millisecond)
	lock.Unlock()
	waiting.Wait()
}

// #endregion work

// #region record
// record runs the work under all three profiles and writes each to a file.
func record(folder string) error {
	runtime.SetBlockProfileRate(1)
	runtime.SetMutexProfileFraction(1)
	cpu, err := os.Create(filepath.Join(folder, "cpu"))
	if err != nil {
		return err
	}
	defer cpu.Close()
	if err := pprof.StartCPUProfile(cpu); err != nil {
		return err
	}
	compute()
	waitForReply()
	holdLock()
	pprof.StopCPUProfile()
	for _, name := range []string{"block", "mutex"} {
		file, err := os.Create(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		if err := pprof.Lookup(name).WriteTo(file, 0); err != nil {
			return err
		}
		if err := file.Close(); err != nil {
			return err
		}
	}
	return nil
}

// #endregion record

func where() error {
	folder, err := os.MkdirTemp("", "profiles-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	if err := record(folder); err != nil {
		return err
	}
	names := []string{"main.compute", "main.waitForReply", "main.holdLock"}
	fmt.Printf("%-8s %-14s %-19s %s\n", "profile", names[0], names[1], names[2])
	for _, profile := range []string{"cpu", "block", "mutex"} {
		shares, err := sharesIn(filepath.Join(folder, profile))
		if err != nil {
			return err
		}
		fmt.Printf("%-8s %-14s %-19s %s\n", profile, seen(shares[names[0]]), seen(shares[names[1]]), seen(shares[names[2]]))
	}
	return nil
}

// seen puts a share of a profile into a word; a single stray sample is none.
func seen(percent float64) string {
	switch {
	case percent > 50:
		return "more than half"
	case percent > 10:
		return "seen"
	default:
		return "-"
	}
}
