// Command go-interfaces shows what interface values hold and what they hide.
package main

import (
	"fmt"
	"os"
)

func main() {
	demos := map[string]func() error{
		"sets":    sets,
		"nil":     typedNil,
		"compare": compare,
		"wrap":    wrap,
		"errors":  matchErrors,
	}
	if len(os.Args) != 2 || demos[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: go-interfaces sets|nil|compare|wrap|errors")
		os.Exit(2)
	}
	if err := demos[os.Args[1]](); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
