package main

import (
	"errors"
	"io"

	"github.com/rhysd/actionlint"
)

// readWorkflow lints a workflow of GitHub Actions: keys, types, expressions and the scripts' contexts.
func readWorkflow(name string, text []byte) error {
	linter, err := actionlint.NewLinter(io.Discard, &actionlint.LinterOptions{})
	if err != nil {
		return err
	}
	found, err := linter.Lint(name, text, nil)
	if err != nil {
		return err
	}
	problems := make([]error, len(found))
	for i, problem := range found {
		problems[i] = problem
	}
	return errors.Join(problems...)
}
