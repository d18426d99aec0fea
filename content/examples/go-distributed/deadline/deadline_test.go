package deadline

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

// work takes d, or ends early with its context.
func work(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// #region chain
// A caller has one second. orders works for 400 ms and then asks stock, which
// would need two seconds.
func TestChain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begin := time.Now()
		stock := serve(t, Handler(5*time.Second, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			t.Logf("%5v stock is told %s", time.Since(begin), r.Header.Get(Header))
			err := work(r.Context(), 2*time.Second)
			t.Logf("%5v stock stops: %v", time.Since(begin), err)
			http.Error(w, "late", http.StatusGatewayTimeout)
		})))
		toStock := &http.Client{Transport: Transport{Base: stock, Reserve: 50 * time.Millisecond}}

		orders := serve(t, Handler(5*time.Second, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			t.Logf("%5v orders is told %s", time.Since(begin), r.Header.Get(Header))
			_ = work(r.Context(), 400*time.Millisecond)
			status, err := get(r.Context(), toStock, "http://stock/")
			t.Logf("%5v orders hears %d, error %v", time.Since(begin), status, err)
			http.Error(w, "stock is late", http.StatusServiceUnavailable)
		})))
		toOrders := &http.Client{Transport: Transport{Base: orders, Reserve: 50 * time.Millisecond}}

		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		status, err := get(ctx, toOrders, "http://orders/")
		elapsed := time.Since(begin)
		t.Logf("%5v the caller hears %d, error %v", elapsed, status, err)
		if status != http.StatusServiceUnavailable || elapsed != 900*time.Millisecond {
			t.Error("want an answer at 900 ms")
		}
	})
}

// #endregion chain

func get(ctx context.Context, client *http.Client, url string) (int, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return 0, err
	}
	response, err := client.Do(request)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	_, err = io.Copy(io.Discard, response.Body)
	return response.StatusCode, err
}

// #region leaves
// Each caller leaves after 100 ms. When does the handler, which would work
// for a second, notice?
func TestCallerLeaves(t *testing.T) {
	tests := []struct {
		name, method     string
		read, deaf, told bool
		want             time.Duration
	}{
		{"GET", "GET", false, false, false, 100 * time.Millisecond},
		{"GET, work ignores the context", "GET", false, true, true, time.Second},
		{"POST, body read", "POST", true, false, false, 100 * time.Millisecond},
		{"POST, body not read", "POST", false, false, false, time.Second},
		{"POST, body not read, deadline told", "POST", false, false, true, 100 * time.Millisecond},
	}
	for _, tt := range tests {
		synctest.Test(t, func(t *testing.T) {
			begin, ended := time.Now(), make(chan time.Duration, 1)
			base := serve(t, Handler(time.Minute, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				ctx := r.Context()
				if tt.read {
					io.Copy(io.Discard, r.Body)
				}
				if tt.deaf {
					ctx = context.WithoutCancel(ctx)
				}
				_ = work(ctx, time.Second)
				ended <- time.Since(begin)
			})))
			client := &http.Client{Transport: base}
			if tt.told {
				client.Transport = Transport{Base: base}
			}
			ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
			defer cancel()
			var body io.Reader
			if tt.method == "POST" {
				body = strings.NewReader("{}")
			}
			request, err := http.NewRequestWithContext(ctx, tt.method, "http://service/", body)
			if err != nil {
				t.Fatal(err)
			}
			if response, err := client.Do(request); err == nil {
				response.Body.Close() // the callee was as quick as the caller's clock
			}
			took := <-ended
			t.Logf("%-36s the work ends at %v", tt.name, took)
			if took != tt.want {
				t.Errorf("%s: want %v", tt.name, tt.want)
			}
		})
	}
}

// #endregion leaves

func TestDecode(t *testing.T) {
	for value, want := range map[string]time.Duration{
		"250m": 250 * time.Millisecond, "3S": 3 * time.Second, "99999999H": 1<<63 - 1, "7u": 7 * time.Microsecond,
	} {
		if got, err := Decode(value); got != want || err != nil {
			t.Errorf("%s: %v, %v, want %v", value, got, err, want)
		}
	}
	for _, value := range []string{"", "m", "1", "-1m", "1x", "123456789m"} {
		if got, err := Decode(value); err == nil {
			t.Errorf("%q: %v, want an error", value, got)
		}
	}
	if got := Encode(1<<63 - 1); got != "99999999S" {
		t.Error(got)
	}
	if _, err := (Transport{Base: http.DefaultTransport}).RoundTrip(&http.Request{}); !errors.Is(err, ErrNone) {
		t.Error(err)
	}
}
