package main

import (
	"fmt"
	"os"
)

func main() {
	runs := map[string]func() error{
		"handshake": handshake, "frames": frames, "violations": violations,
		"hijack": hijack, "deflate": deflate, "proxy": proxy,
	}
	if len(os.Args) != 2 || runs[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: websockets handshake|frames|violations|hijack|deflate|proxy")
		os.Exit(2)
	}
	if err := runs[os.Args[1]](); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
