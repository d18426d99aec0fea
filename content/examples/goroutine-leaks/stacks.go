package main

import (
	"bytes"
	"fmt"
	"regexp"
	"runtime/pprof"
	"strings"
	"time"
)

// place is where goroutines stand: the state that the runtime names, and the
// innermost function of this program.
type place struct{ state, function string }

var header = regexp.MustCompile(`^goroutine \d+ \[([^\],]+)`)

// #region places
// places counts the goroutines of the goroutine profile by state and function.
func places() map[place]int {
	var text bytes.Buffer
	_ = pprof.Lookup("goroutine").WriteTo(&text, 2)
	counts := map[place]int{}
	for stack := range strings.SplitSeq(text.String(), "\n\n") {
		found := header.FindStringSubmatch(stack)
		if found == nil {
			continue
		}
		counts[place{found[1], innermost(stack)}]++
	}
	return counts
}

// #endregion places

// innermost returns the first function of package main in the stack.
func innermost(stack string) string {
	for line := range strings.SplitSeq(stack, "\n") {
		if name, isMain := strings.CutPrefix(line, "main."); isMain {
			return name[:strings.LastIndex(name, "(")]
		}
	}
	return "(runtime)"
}

// #region settle
// settle returns once every other goroutine waits, so that a count is exact.
func settle() {
	for deadline := time.Now().Add(time.Minute); !settled(); {
		if time.Now().After(deadline) {
			panic(fmt.Sprintf("goroutines still run: %v", places()))
		}
		time.Sleep(time.Millisecond)
	}
}

var waiting = regexp.MustCompile(`^(chan|select|sleep|sync)`)

func settled() bool {
	awake := 0
	for where, count := range places() {
		if !waiting.MatchString(where.state) {
			awake += count
		}
	}
	return awake == 1 // this goroutine, which runs
}

// #endregion settle
