package main

import (
	"errors"
	"fmt"
	"io/fs"
)

// #region errors
// ErrUnknown and *ShortError belong to the API: callers may match them.
var ErrUnknown = errors.New("unknown article")

type ShortError struct{ Missing int }

func (e *ShortError) Error() string { return fmt.Sprintf("%d missing", e.Missing) }

func reserve(article string, n int) error {
	switch {
	case article == "":
		return ErrUnknown
	case n > 5:
		return &ShortError{Missing: n - 5}
	case article == "broken":
		// How the stock is kept is no business of the caller: %v cuts the chain.
		return fmt.Errorf("reserve %s: %v", article, fs.ErrNotExist)
	}
	return nil
}

func order(article string, n int) error {
	if err := reserve(article, n); err != nil {
		return fmt.Errorf("order: %w", err) // %w keeps it
	}
	return nil
}

// #endregion errors

// #region match
func matchErrors() error {
	for _, err := range []error{order("", 1), order("pen", 7), order("broken", 1)} {
		short, isShort := errors.AsType[*ShortError](err)
		fmt.Printf("%-44q  unknown %-5t  short %-5t  not-exist %t\n", err,
			errors.Is(err, ErrUnknown), isShort, errors.Is(err, fs.ErrNotExist))
		if isShort {
			fmt.Println("  order", short.Missing, "more")
		}
	}
	return nil
}

// #endregion match
