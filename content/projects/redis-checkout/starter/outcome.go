package checkout

import "errors"

// ErrNotImplemented is what every function gives that is still to be written.
var ErrNotImplemented = errors.New("not implemented")
