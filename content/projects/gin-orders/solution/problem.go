package shop

import (
	"context"
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"
)

// problem is the body of RFC 9457.
type problem struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
}

func (p problem) Error() string { return p.Title }

var (
	errNoKey    = problem{"/problems/no-key", "An Idempotency-Key is required", http.StatusBadRequest}
	errBody     = problem{"/problems/malformed", "The body cannot be read", http.StatusBadRequest}
	errInvalid  = problem{"/problems/invalid", "A field is not valid", http.StatusUnprocessableEntity}
	errOtherUse = problem{"/problems/key-reused", "The key came with another body before", http.StatusUnprocessableEntity}
	errSoldOut  = problem{"/problems/sold-out", "There is not enough stock", http.StatusConflict}
	errNotFound = problem{"about:blank", "Not Found", http.StatusNotFound}
	errNoItem   = problem{"/problems/no-item", "No such item", http.StatusNotFound}
	errBehind   = problem{"/problems/unavailable", "A service behind cannot be reached", http.StatusServiceUnavailable}
	errLate     = problem{"/problems/timeout", "The time for the request is over", http.StatusGatewayTimeout}
)

// What the log says where the client has gone before the answer, as in nginx.
const statusClientGone = 499

// fail answers a failure. What it does not know is told to the log alone.
func (s *server) fail(c *gin.Context, err error) {
	p, known := errors.AsType[problem](err)
	switch {
	case known:
	case errors.Is(err, context.Canceled):
		c.AbortWithStatus(statusClientGone)
		return
	case errors.Is(err, context.DeadlineExceeded):
		p = errLate
	default:
		p = problem{"about:blank", "Internal Server Error", http.StatusInternalServerError}
	}
	if p.Status >= http.StatusInternalServerError {
		s.log.ErrorContext(c.Request.Context(), "request failed", "error", err.Error(), "trace_id", traceOf(c.Request.Context()).id)
	}
	if c.Writer.Written() {
		c.Abort()
		return
	}
	c.Header("Content-Type", "application/problem+json")
	c.AbortWithStatusJSON(p.Status, p)
}
