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

// A later version than 00 may add fields. Its first four are read all the same.
var traceparent = regexp.MustCompile(`^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]([0-9a-f])(-.*)?$`)

// identity goes on with the trace of the caller, or begins one.
func identity(c *gin.Context) {
	t := trace{span: random(8), flags: "00"}
	if id, sampled, ok := parse(c.GetHeader("traceparent")); !ok {
		t.id = random(16)
	} else if t.id = id; sampled {
		t.flags = "01" // the other flags of version 00 have to be zero
	}
	c.Request = c.Request.WithContext(context.WithValue(c.Request.Context(), traceKey{}, t))
	c.Next()
}

func parse(header string) (id string, sampled, ok bool) {
	f := traceparent.FindStringSubmatch(header)
	if f == nil || f[1] == "ff" || f[1] == "00" && f[5] != "" || strings.Trim(f[2], "0") == "" || strings.Trim(f[3], "0") == "" {
		return "", false, false
	}
	return f[2], strings.Contains("13579bdf", f[4]), true
}

func traceOf(ctx context.Context) trace {
	t, _ := ctx.Value(traceKey{}).(trace)
	return t
}

func (t trace) String() string { return "00-" + t.id + "-" + t.span + "-" + t.flags }

// passOn begins a trace for every call.
func passOn(_ context.Context, h http.Header) {
	h.Set("traceparent", trace{random(16), random(8), "00"}.String())
}

func random(bytes int) string {
	b := make([]byte, bytes)
	_, _ = rand.Read(b) // never fails: crypto/rand ends the program instead
	return hex.EncodeToString(b)
}
