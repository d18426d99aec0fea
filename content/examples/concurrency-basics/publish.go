package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// #region publish
func withChannel() int {
	total := 0
	done := make(chan struct{})
	go func() {
		total = 42
		close(done)
	}()
	<-done
	return total
}

func withWaitGroup() int {
	total := 0
	var wg sync.WaitGroup
	wg.Go(func() { total = 42 })
	wg.Wait()
	return total
}

func withAtomic() int {
	total := 0
	var ready atomic.Bool
	go func() {
		total = 42
		ready.Store(true)
	}()
	for !ready.Load() {
		time.Sleep(time.Millisecond)
	}
	return total
}

// #endregion publish

func publishAll() {
	fmt.Println("channel:   ", withChannel())
	fmt.Println("wait group:", withWaitGroup())
	fmt.Println("atomic:    ", withAtomic())
}
