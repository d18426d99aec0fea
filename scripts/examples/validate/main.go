// Validate reads a configuration by the parser of its own format and refuses what that parser does not know.
package main

import (
	"fmt"
	"os"
)

// formats are the readers by the name that a manifest gives them.
var formats = map[string]func(name string, text []byte) error{
	"actions":    readWorkflow,
	"compose":    readCompose,
	"dockerfile": readDockerfile,
	"kubernetes": readManifests,
	"yaml":       readYAML,
}

func main() {
	if len(os.Args) != 3 || formats[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: validate actions|compose|dockerfile|kubernetes|yaml FILE")
		os.Exit(2)
	}
	text, err := os.ReadFile(os.Args[2])
	if err == nil {
		err = formats[os.Args[1]](os.Args[2], text)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
