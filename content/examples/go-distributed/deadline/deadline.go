// Package deadline carries the time that a caller has left to the callee, over
// HTTP and in the form that gRPC uses.
package deadline

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"
)

// Header is the request header of gRPC: digits and a unit, such as 250m for
// 250 milliseconds. It holds a duration, so clocks need not agree.
const Header = "Grpc-Timeout"

// #region encode
var units = map[byte]time.Duration{
	'H': time.Hour, 'M': time.Minute, 'S': time.Second,
	'm': time.Millisecond, 'u': time.Microsecond, 'n': time.Nanosecond,
}

// Encode rounds down, so that the callee never believes it has more time.
func Encode(left time.Duration) string {
	if ms := left.Milliseconds(); ms < 100_000_000 { // at most eight digits
		return strconv.FormatInt(ms, 10) + "m"
	}
	return strconv.FormatInt(min(int64(left/time.Second), 99_999_999), 10) + "S"
}

// Decode reads any unit.
func Decode(value string) (time.Duration, error) {
	if len(value) < 2 || len(value) > 9 {
		return 0, fmt.Errorf("deadline: bad length of %q", value)
	}
	last := len(value) - 1
	n, err := strconv.ParseUint(value[:last], 10, 32)
	unit := units[value[last]]
	if err != nil || unit == 0 {
		return 0, fmt.Errorf("deadline: cannot read %q", value)
	}
	if n > uint64(time.Duration(1<<63-1)/unit) {
		return 1<<63 - 1, nil
	}
	return time.Duration(n) * unit, nil
}

// #endregion encode

// #region transport
// Transport tells the callee how much time the caller has left. It keeps a
// reserve for the way back and for the caller's own answer.
type Transport struct {
	Base    http.RoundTripper
	Reserve time.Duration
}

// ErrNone is the error of a call that could wait for ever.
var ErrNone = errors.New("deadline: outgoing call without a deadline")

func (t Transport) RoundTrip(r *http.Request) (*http.Response, error) {
	left, err := remaining(r.Context(), t.Reserve)
	if err != nil {
		if r.Body != nil {
			r.Body.Close()
		}
		return nil, err // the call is not made
	}
	r = r.Clone(r.Context())
	r.Header.Set(Header, Encode(left))
	return t.Base.RoundTrip(r)
}

func remaining(ctx context.Context, reserve time.Duration) (time.Duration, error) {
	end, ok := ctx.Deadline()
	if !ok {
		return 0, ErrNone
	}
	left := time.Until(end) - reserve
	if left < time.Millisecond {
		return 0, context.DeadlineExceeded
	}
	return left, nil
}

// #endregion transport

// #region handler
// Handler gives the request's context the caller's deadline, and never more
// time than the service allows itself.
func Handler(limit time.Duration, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		left := limit
		if value := r.Header.Get(Header); value != "" {
			told, err := Decode(value)
			if err != nil {
				http.Error(w, err.Error(), http.StatusBadRequest)
				return
			}
			left = min(told, limit)
		}
		ctx, cancel := context.WithTimeout(r.Context(), left)
		defer cancel()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// #endregion handler
