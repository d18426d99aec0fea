package main

import "fmt"

// #region broken
type FieldError struct{ Field string }

func (e *FieldError) Error() string { return e.Field + " is empty" }

func checkBroken(email string) error {
	var err *FieldError // nil pointer
	if email == "" {
		err = &FieldError{Field: "email"}
	}
	return err // converts: the type *FieldError goes in, whatever the pointer is
}

// #endregion broken

// #region fixed
func check(email string) error {
	if email == "" {
		return &FieldError{Field: "email"}
	}
	return nil // the literal: no type, no value
}

// #endregion fixed

func typedNil() error {
	// #region show
	show := func(name string, err error) {
		fmt.Printf("%-12s type %-17T err == nil: %t\n", name, err, err == nil)
	}
	show("checkBroken", checkBroken("ann@example.org"))
	show("check", check("ann@example.org"))
	show("check", check(""))
	// #endregion show
	return nil
}
