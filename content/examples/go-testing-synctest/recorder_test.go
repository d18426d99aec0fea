package client

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
)

// #region levels
func TestRecorderAgainstServer(t *testing.T) {
	handlers := []struct {
		name string
		http.HandlerFunc
	}{
		{"writes a body with 204", func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusNoContent)
			io.WriteString(w, "done")
		}},
		{"promises 10 bytes, writes 4", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "10")
			io.WriteString(w, "done")
		}},
		{"asserts http.Hijacker", func(w http.ResponseWriter, _ *http.Request) {
			_, ok := w.(http.Hijacker)
			fmt.Fprint(w, ok)
		}},
		{"panics after 4 bytes", func(w http.ResponseWriter, _ *http.Request) {
			io.WriteString(w, "done")
			panic(http.ErrAbortHandler)
		}},
	}
	for _, h := range handlers {
		server := httptest.NewServer(h)
		response, err := server.Client().Get(server.URL)
		t.Logf("%-28s recorder: %-24s server: %s", h.name, record(h), describe(response, err))
		server.Close()
	}
}

func record(h http.Handler) (result string) {
	defer func() {
		if recover() != nil {
			result = "panic in the test"
		}
	}()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/", nil))
	return describe(w.Result(), nil)
}

// #endregion levels

func describe(response *http.Response, err error) string {
	if err != nil {
		return "no answer"
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return fmt.Sprintf("%d %q, %v", response.StatusCode, body, err)
	}
	return fmt.Sprintf("%d %q", response.StatusCode, body)
}
