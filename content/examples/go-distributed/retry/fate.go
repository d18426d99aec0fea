// Package retry repeats a call when that is safe, and stops when it would
// multiply an overload.
package retry

import (
	"context"
	"errors"
	"net"
	"net/http"
)

// #region fate
// Fate is what a caller may believe about an attempt.
type Fate string

const (
	Done    Fate = "done"
	Never   Fate = "not carried out" // a repetition is always safe
	Unknown Fate = "unknown"         // safe only if repeating does no harm
	Refused Fate = "refused"         // with few exceptions, refused again
	Left    Fate = "caller left"
)

// FateOf judges one attempt of an HTTP call made under ctx.
func FateOf(ctx context.Context, response *http.Response, err error) Fate {
	var op *net.OpError
	switch {
	case ctx.Err() != nil:
		return Left
	case errors.As(err, &op) && op.Op == "dial":
		return Never // this attempt had no connection
	case err != nil:
		return Unknown // sent, and no answer
	case response.StatusCode < 400:
		return Done
	case response.StatusCode == http.StatusTooManyRequests:
		return Never // the limiter stands before the work
	case response.StatusCode >= 500:
		return Unknown // how far did it come?
	default:
		return Refused
	}
}

// Safe says whether the request may be sent once more.
func Safe(fate Fate, r *http.Request) bool {
	switch fate {
	case Never:
		return true
	case Unknown:
		return idempotent(r.Method) || r.Header.Get("Idempotency-Key") != ""
	default:
		return false
	}
}

func idempotent(method string) bool {
	switch method { // RFC 9110, section 9.2.2
	case "GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE":
		return true
	}
	return false
}

// #endregion fate
