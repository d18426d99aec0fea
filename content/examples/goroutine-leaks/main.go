// Command goroutine-leaks makes goroutines leak in eight ways, and two
// that do not leak, and asks the runtime who is left: "count" uses NumGoroutine and the goroutine profile,
// "leakprofile" the goroutine leak profile.
package main

import (
	"context"
	"fmt"
	"os"
	"runtime"
)

const calls = 100

func main() {
	measures := map[string]func(name string, leak func()){
		"count":       printCount,
		"leakprofile": printLeakProfile,
	}
	if len(os.Args) != 2 || measures[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: goroutine-leaks count|leakprofile")
		os.Exit(2)
	}
	measureAll(measures[os.Args[1]])
}

// #region main
func measureAll(measure func(name string, leak func())) {
	server, stop := context.WithCancel(context.Background())
	defer stop()
	for _, c := range cases {
		measure(c.name, func() {
			for range calls {
				c.run(server)
			}
		})
	}
}

// #endregion main

// #region count
func printCount(name string, leak func()) {
	before, placesBefore := runtime.NumGoroutine(), places()
	leak()
	settle()
	fmt.Printf("%-28s %+4d", name, runtime.NumGoroutine()-before)
	for where, count := range places() {
		if more := count - placesBefore[where]; more > 0 {
			fmt.Printf("  %3d in %s [%s]", more, where.function, where.state)
		}
	}
	fmt.Println()
}

// #endregion count
