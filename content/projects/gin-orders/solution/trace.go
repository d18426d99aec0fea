package shop

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"net/http"
	"regexp"
	"strings"

	"github.com/gin-gonic/gin"
)

// trace is what W3C Trace Context calls trace-id, parent-id and trace-flags.
type trace struct{ id, span, flags string }

type traceKey struct{}

var traceparent = regexp.MustCompile(`^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$`)

// identity goes on with the trace of the caller, or begins one.
func identity(c *gin.Context) {
	t := trace{id: random(16), span: random(8), flags: "00"}
	found := traceparent.FindStringSubmatch(c.GetHeader("traceparent"))
	if found != nil && strings.Trim(found[1], "0") != "" && strings.Trim(found[2], "0") != "" {
		t.id, t.flags = found[1], found[3]
	}
	c.Request = c.Request.WithContext(context.WithValue(c.Request.Context(), traceKey{}, t))
	c.Next()
}

func traceOf(ctx context.Context) trace {
	t, _ := ctx.Value(traceKey{}).(trace)
	return t
}

func (t trace) String() string { return "00-" + t.id + "-" + t.span + "-" + t.flags }

// passOn names this service as the parent of what the next one does.
func passOn(ctx context.Context, h http.Header) { h.Set("traceparent", traceOf(ctx).String()) }

func random(bytes int) string {
	b := make([]byte, bytes)
	_, _ = rand.Read(b) // never fails: crypto/rand ends the program instead
	return hex.EncodeToString(b)
}
