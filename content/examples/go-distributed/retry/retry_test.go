package retry

import (
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"
)

// TestFate meets each kind of failure for real.
func TestFate(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/cut":
			panic(http.ErrAbortHandler) // the connection ends without an answer
		case "/slow":
			io.Copy(io.Discard, r.Body)
			<-r.Context().Done()
		case "/429":
			w.WriteHeader(http.StatusTooManyRequests)
		case "/503":
			w.WriteHeader(http.StatusServiceUnavailable)
		case "/422":
			w.WriteHeader(http.StatusUnprocessableEntity)
		}
	}))
	defer server.Close()

	tests := []struct {
		name, url string
		want      Fate
	}{
		{"nobody listens", "http://127.0.0.1:1", Never},
		{"429", server.URL + "/429", Never},
		{"connection cut", server.URL + "/cut", Unknown},
		{"no answer in time", server.URL + "/slow", Unknown},
		{"503", server.URL + "/503", Unknown},
		{"422", server.URL + "/422", Refused},
		{"200", server.URL + "/", Done},
	}
	t.Logf("%-18s %-16s %-6s %-6s %s", "attempt", "fate", "GET", "POST", "POST with a key")
	for _, tt := range tests {
		post, err := http.NewRequestWithContext(t.Context(), http.MethodPost, tt.url, nil)
		if err != nil {
			t.Fatal(err)
		}
		client := &http.Client{}
		if tt.name == "no answer in time" {
			client.Timeout = 100 * time.Millisecond // of this attempt; the call has longer
		}
		response, err := client.Do(post)
		if err == nil {
			response.Body.Close()
		}
		fate := FateOf(t.Context(), response, err)
		get := post.Clone(t.Context())
		get.Method = http.MethodGet
		keyed := post.Clone(t.Context())
		keyed.Header.Set("Idempotency-Key", "7f3c")
		t.Logf("%-18s %-16s %-6t %-6t %t", tt.name, fate, Safe(fate, get), Safe(fate, post), Safe(fate, keyed))
		if fate != tt.want {
			t.Errorf("%s: fate %q, want %q", tt.name, fate, tt.want)
		}
	}
}

var errDown = errors.New("down")

func always(error) bool { return true }

// #region storm
// Three services stand one behind the other, and the last one is down. How
// often is it called for 100 requests of users?
func TestStorm(t *testing.T) {
	storm := func(ctx context.Context, layers, attempts int, budget func() *Budget) (calls int) {
		service := func(context.Context) error { calls++; return errDown }
		for range layers {
			p := Policy{Attempts: attempts, Base: 100 * time.Millisecond, Cap: time.Second, Budget: budget()}
			next := service
			service = func(ctx context.Context) error { return p.Do(ctx, always, next) }
		}
		for range 100 {
			_ = service(ctx)
		}
		return calls
	}
	none := func() *Budget { return nil }
	ten := func() *Budget { return &Budget{Max: 10, Ratio: 0.1} }
	synctest.Test(t, func(t *testing.T) { // the pauses take no real time
		t.Logf("nobody repeats:              %5d calls", storm(t.Context(), 3, 1, none))
		t.Logf("only the first, 4 attempts:  %5d calls", storm(t.Context(), 1, 4, none))
		t.Logf("all three, 4 attempts each:  %5d calls", storm(t.Context(), 3, 4, none))
		t.Logf("all three, with budgets:     %5d calls", storm(t.Context(), 3, 4, ten))
	})
}

// #endregion storm

// A budget must not stand in the way of an ordinary fault: one call in 20 fails.
func TestBudgetLetsOrdinaryFaultsPass(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, attempts := range []int{1, 4} {
			random := rand.New(rand.NewPCG(1, 2))
			p := Policy{Attempts: attempts, Base: 100 * time.Millisecond, Cap: time.Second, Budget: &Budget{Max: 10, Ratio: 0.1}}
			failed := 0
			for range 1000 {
				err := p.Do(t.Context(), always, func(context.Context) error {
					if random.IntN(20) == 0 {
						return errDown
					}
					return nil
				})
				if err != nil {
					failed++
				}
			}
			t.Logf("5%% of calls fail, %d attempts: %d of 1000 requests fail", attempts, failed)
		}
	})
}

// A thousand clients fail at once and come back.
func TestJitterSpreads(t *testing.T) {
	p := Policy{Base: time.Second, Cap: 10 * time.Second}
	slots := map[time.Duration]int{}
	fullest := 0
	for range 1000 {
		slot := p.Pause(0) / (100 * time.Millisecond)
		slots[slot]++
		fullest = max(fullest, slots[slot])
	}
	t.Logf("without jitter 1000 of 1000 come back in one tenth of a second; with it fewer than 200: %t", fullest < 200)
	if fullest >= 200 {
		t.Errorf("the fullest tenth of a second has %d", fullest)
	}
	if bound := p.bound(40); bound != 10*time.Second {
		t.Errorf("bound %v, want the cap", bound)
	}
}

func TestDoAnswersBeforeTheDeadline(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
		defer cancel()
		p := Policy{Attempts: 100, Base: time.Hour, Cap: time.Hour}
		if err := p.Do(ctx, always, func(context.Context) error { return errDown }); !errors.Is(err, errDown) {
			t.Error(err)
		}
		if ctx.Err() != nil {
			t.Error("waited for a deadline that could not be met")
		}
	})
}
