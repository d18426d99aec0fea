package main

import (
	"fmt"
	"os"
)

func main() {
	runs := map[string]func() error{
		"exchange": exchange, "hpack": fields, "flow": flow, "blocked": blocked,
		"goaway": goaway, "reset": reset, "continuation": continuation, "balance": balance,
	}
	if len(os.Args) != 2 || runs[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: http2-frames exchange|hpack|flow|blocked|goaway|reset|continuation|balance")
		os.Exit(2)
	}
	if err := runs[os.Args[1]](); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
