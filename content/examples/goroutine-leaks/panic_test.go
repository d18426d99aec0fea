//go:build leaky

package main

import (
	"errors"
	"testing"
	"testing/synctest"
)

// #region panic
func TestFanInReturnsTheFirstFailure(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		down := func() error { return errors.New("down") }
		if checkAll([]func() error{down, down}) == nil {
			t.Error("got nil, want a failure")
		}
	})
}

// #endregion panic
