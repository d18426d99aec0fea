package main

import (
	"context"
	"fmt"
	"testing"
	"testing/synctest"
)

// #region verdict
// verdict runs one case in a bubble and says how synctest.Test ends. Once
// every other goroutine waits, nothing is left that could make it return.
func verdict(t *testing.T, run func(context.Context)) string {
	ending := make(chan string, 1)
	go func() {
		defer func() {
			if recover() != nil {
				ending <- "panics"
			}
		}()
		synctest.Test(t, func(t *testing.T) { run(t.Context()) })
		ending <- "passes"
	}()
	settle()
	select {
	case how := <-ending:
		return how
	default:
		return "never returns"
	}
}

// #endregion verdict

// #region verdicts
func TestVerdictOfTheBubble(t *testing.T) {
	want := map[string]string{
		"reply after the caller left": "panics",
		"early return in a fan-in":    "panics",
		"context without a parent":    "panics",
		"context with a live parent":  "passes",
		"ticker that runs":            "panics",
		"ticker that was stopped":     "panics",
		"send to a package variable":  "never returns",
		"lock that is not released":   "never returns",
		"idle pool (no leak)":         "passes",
		"long sleep (no leak)":        "panics",
	}
	for _, c := range cases {
		got := verdict(t, c.run)
		fmt.Printf("%-28s %s\n", c.name, got)
		if got != want[c.name] {
			t.Errorf("%s: the bubble %s, want: %s", c.name, got, want[c.name])
		}
	}
}

// #endregion verdicts
