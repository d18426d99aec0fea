package client

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// #region script
// A server that answers by a script, without a socket. It hangs when a step is 0.
type script struct {
	steps []int // one status for each attempt
	calls int
}

func (s *script) RoundTrip(r *http.Request) (*http.Response, error) {
	status := s.steps[s.calls]
	s.calls++
	if status == 0 {
		<-r.Context().Done()
		return nil, r.Context().Err()
	}
	return &http.Response{
		StatusCode: status,
		Header:     http.Header{},
		Body:       io.NopCloser(strings.NewReader("document")),
		Request:    r,
	}, nil
}

// #endregion script

// #region retry
func TestGet(t *testing.T) {
	tests := []struct {
		name     string
		steps    []int
		deadline time.Duration // of the caller
		calls    int
		took     time.Duration
		err      error
	}{
		{"at once", []int{200}, time.Hour, 1, 0, nil},
		{"busy, then slow, then an answer", []int{503, 0, 200}, time.Hour, 3, 1*time.Second + 5*time.Second + 2*time.Second, nil},
		{"never an answer", []int{0, 0, 0}, time.Hour, 3, 3*5*time.Second + 1*time.Second + 2*time.Second, context.DeadlineExceeded},
		{"the caller leaves in the pause", []int{503, 200}, 300 * time.Millisecond, 1, 300 * time.Millisecond, context.DeadlineExceeded},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				server := &script{steps: tt.steps}
				c := &Client{HTTP: &http.Client{Transport: server}, Attempts: 3, Timeout: 5 * time.Second, Pause: time.Second}
				ctx, cancel := context.WithTimeout(t.Context(), tt.deadline)
				defer cancel()

				start := time.Now()
				_, err := c.Get(ctx, "http://documents.example/1")
				took := time.Since(start)

				if !errors.Is(err, tt.err) || server.calls != tt.calls || took != tt.took {
					t.Errorf("%v after %d calls and %v; want %v, %d, %v", err, server.calls, took, tt.err, tt.calls, tt.took)
				}
				t.Logf("calls: %d, took: %v, error: %v", server.calls, took, err)
			})
		})
	}
}

// #endregion retry
