package main

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// #region policy
// A Policy says which pages of other origins may use a handler, and how.
type Policy struct {
	Origins []string // exact, as the Origin header spells them
	Methods []string // besides GET, HEAD and POST
	Headers []string // request headers besides the safelisted ones
	Expose  []string // response headers that script may read
	MaxAge  time.Duration
}

func (p Policy) Wrap(next http.Handler) http.Handler {
	origins := map[string]bool{}
	for _, o := range p.Origins {
		origins[o] = true
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h, origin := w.Header(), r.Header.Get("Origin")
		h.Add("Vary", "Origin") // also when the answer is no
		if origins[origin] {
			h.Set("Access-Control-Allow-Origin", origin)
			h.Set("Access-Control-Allow-Credentials", "true")
		}
		if r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != "" {
			if origins[origin] {
				h.Set("Access-Control-Allow-Methods", strings.Join(p.Methods, ", "))
				h.Set("Access-Control-Allow-Headers", strings.Join(p.Headers, ", "))
				h.Set("Access-Control-Max-Age", strconv.Itoa(int(p.MaxAge.Seconds())))
			}
			w.WriteHeader(http.StatusNoContent)
			return // a preflight never reaches the handler
		}
		if origins[origin] && len(p.Expose) > 0 {
			h.Set("Access-Control-Expose-Headers", strings.Join(p.Expose, ", "))
		}
		next.ServeHTTP(w, r)
	})
}

// #endregion policy
