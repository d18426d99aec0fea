package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
)

// #region test
func TestRecorder(t *testing.T) {
	cases := []struct {
		name   string
		status int
		bytes  int64
		handle http.HandlerFunc
	}{
		{"implicit", 200, 2, func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "ok") }},
		{"not found", 404, 0, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(404) }},
		{"hints first", 200, 2, func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusEarlyHints)
			io.WriteString(w, "ok")
		}},
		{"flush", 201, 2, func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(201)
			if err := http.NewResponseController(w).Flush(); err != nil {
				t.Error(err)
			}
			io.WriteString(w, "ok")
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var rec *Recorder
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				rec = &Recorder{ResponseWriter: w}
				c.handle(rec, r)
			}))
			resp, err := http.Get(server.URL)
			if err != nil {
				t.Fatal(err)
			}
			resp.Body.Close()
			server.Close() // waits for the handler
			if rec.Status != c.status || rec.Bytes != c.bytes || resp.StatusCode != c.status {
				t.Errorf("recorded %d and %d bytes, sent %d", rec.Status, rec.Bytes, resp.StatusCode)
			}
		})
	}
}

// #endregion test
