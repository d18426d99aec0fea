package main

// #region strict
func strictly[T comparable]() {}

// OrderKey must stay strictly comparable: the function below is never called,
// and compiles only while OrderKey is strictly comparable.
type OrderKey struct {
	Tenant string
	Number int64
}

func _[P OrderKey]() { strictly[P]() }

// #endregion strict
