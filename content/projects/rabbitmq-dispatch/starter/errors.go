package dispatch

import "errors"

var (
	// ErrUnroutable is returned for a job that no queue takes.
	ErrUnroutable = errors.New("dispatch: no queue takes jobs of this kind")
	// ErrClosed is returned by a publisher that has been closed.
	ErrClosed = errors.New("dispatch: the publisher is closed")
)

// Permanent marks an error that no further attempt can mend.
func Permanent(err error) error { return &permanentError{err} }

// IsPermanent reports whether an error was marked by [Permanent].
func IsPermanent(err error) bool {
	_, found := errors.AsType[*permanentError](err)
	return found
}

type permanentError struct{ cause error }

func (e *permanentError) Error() string { return e.cause.Error() }
func (e *permanentError) Unwrap() error { return e.cause }
