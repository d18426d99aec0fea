package main

import (
	"bytes"
	"fmt"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
)

// readDockerfile parses a Dockerfile as BuildKit does, and takes BuildKit's warnings as mistakes.
func readDockerfile(_ string, text []byte) error {
	parsed, err := parser.Parse(bytes.NewReader(text))
	if err != nil {
		return err
	}
	if len(parsed.Warnings) > 0 {
		return fmt.Errorf("%s", parsed.Warnings[0].Short)
	}
	var warned error
	rules := linter.New(&linter.Config{Warn: func(rule, _, _, message string, _ []parser.Range) {
		if warned == nil {
			warned = fmt.Errorf("%s: %s", rule, message)
		}
	}})
	if _, _, err := instructions.Parse(parsed.AST, rules); err != nil {
		return err
	}
	return warned
}
