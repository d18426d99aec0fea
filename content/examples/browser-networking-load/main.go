package main

import (
	"fmt"
	"os"
)

func main() {
	runs := map[string]func() error{
		"steps": steps, "slow": slow, "eyes": eyes, "pool": pools,
		"limit": limit, "deploy": deploy, "waterfall": waterfall, "hints": hints,
	}
	if len(os.Args) != 2 || runs[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: browser-networking-load steps|slow|eyes|pool|limit|deploy|waterfall|hints")
		os.Exit(2)
	}
	if err := runs[os.Args[1]](); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
