package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// #region test
// TestMain lets the scripts call sums as a process of its own.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"sums": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata"})
}

// #endregion test
