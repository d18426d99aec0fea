package main

import (
	"fmt"
	"os"
)

func main() {
	runs := map[string]func() error{"bodies": bodies, "blocked": blocked, "limit": limit, "uploads": uploads}
	if len(os.Args) != 2 || runs[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: unread-response-bodies bodies|blocked|limit|uploads")
		os.Exit(2)
	}
	if err := runs[os.Args[1]](); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
