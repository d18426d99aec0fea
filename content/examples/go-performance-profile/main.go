// Command go-performance-profile runs a service that computes, waits and keeps too much, and asks each profile what it saw.
package main

import (
	"log"
	"os"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: go-performance-profile where|heap")
	}
	var err error
	switch os.Args[1] {
	case "where":
		err = where()
	case "heap":
		err = heap()
	default:
		log.Fatalf("unknown experiment %q", os.Args[1])
	}
	if err != nil {
		log.Fatal(err)
	}
}
