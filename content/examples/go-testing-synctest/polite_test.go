package client

import (
	"context"
	"net/http"
	"testing"
	"testing/synctest"
	"time"
)

// #region test
func TestGetPolitely(t *testing.T) {
	tests := []struct {
		name       string
		retryAfter string // of the first answer, a 503
		calls      int
		took       time.Duration
		status     int
	}{
		{"seconds", "30", 2, 30 * time.Second, 200},
		{"a date", "Sat, 01 Jan 2000 00:00:45 GMT", 2, 45 * time.Second, 200},
		{"a date that has passed", "Fri, 31 Dec 1999 23:59:59 GMT", 2, 0, 200},
		{"just before the deadline", "59", 2, 59 * time.Second, 200},
		{"exactly at the deadline", "60", 1, 0, 503},
		{"no such header", "", 1, 0, 503},
		{"nonsense", "soon", 1, 0, 503},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				server := &script{steps: []int{503, 200}}
				busy := transport(func(r *http.Request) (*http.Response, error) {
					if err := r.Context().Err(); err != nil {
						return nil, err
					}
					response, err := server.RoundTrip(r)
					if err == nil && tt.retryAfter != "" {
						response.Header.Set("Retry-After", tt.retryAfter)
					}
					return response, err
				})
				ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
				defer cancel()
				start := time.Now() // midnight UTC, 1 January 2000
				response, err := GetPolitely(ctx, &http.Client{Transport: busy}, "http://documents.example/1")
				took, status := time.Since(start), 0
				if err == nil {
					status = response.StatusCode
					response.Body.Close()
				}
				if server.calls != tt.calls || took != tt.took || status != tt.status {
					t.Errorf("%d calls, %v, status %d; want %d, %v, %d", server.calls, took, status, tt.calls, tt.took, tt.status)
				}
			})
		})
	}
}

type transport func(*http.Request) (*http.Response, error)

func (f transport) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// #endregion test
