// Command http2-second-request counts the bytes that the same requests cost
// over HTTP/1.1 and over HTTP/2.
package main

import (
	"fmt"
	"os"
)

func main() {
	runs := map[string]func() error{
		"requests": requests,
		"frames":   frames,
		"decode":   decodeSecond,
		"change":   change,
		"evict":    evict,
		"large":    large,
		"clock":    clock,
	}
	if len(os.Args) != 2 || runs[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: http2-second-request requests|frames|decode|change|evict|large|clock")
		os.Exit(2)
	}
	if err := runs[os.Args[1]](); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
