package main

import (
	"fmt"
	"os"
)

func main() {
	runs := map[string]func() error{"bytes": exchange, "discover": discover, "record": record, "move": move}
	if len(os.Args) != 2 || runs[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: http-3 bytes|discover|record|move")
		os.Exit(2)
	}
	if err := runs[os.Args[1]](); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
