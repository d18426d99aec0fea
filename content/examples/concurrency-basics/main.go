// Command concurrency-basics runs the short demonstrations of the page
// "Concurrency in Go", one for each argument.
package main

import (
	"fmt"
	"os"
)

func main() {
	demos := map[string]func(){
		"channels": printChannelTable,
		"tickets":  sellTickets,
		"publish":  publishAll,
	}
	if len(os.Args) != 2 || demos[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: concurrency-basics channels|tickets|publish")
		os.Exit(2)
	}
	demos[os.Args[1]]()
}
