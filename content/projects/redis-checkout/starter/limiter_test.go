package checkout_test

import (
	"fmt"
	"math"
	"strconv"
	"testing"
	"time"

	checkout "backend-mastery.example/redis-checkout"
)

func (s *shop) limiter(limit int, window time.Duration) *checkout.Limiter {
	s.Helper()
	return checkout.NewLimiter(s.client(s.address), s.keys, limit, window)
}

func (s *shop) allow(limiter *checkout.Limiter, customer string) checkout.Decision {
	s.Helper()
	decision, err := limiter.Allow(s.ctx, customer)
	s.must("Allow", err)
	return decision
}

// admitted is an allowed request, between two instants of the server's clock.
type admitted struct{ before, after time.Time }

func TestTheLimitHoldsInEveryWindow(t *testing.T) {
	t.Run("a crowd", func(t *testing.T) {
		s := open(t, "R20")
		const limit = 10
		var requests []*call[checkout.Decision]
		for range 4 {
			limiter := s.limiter(limit, time.Hour)
			for range 10 {
				requests = append(requests, begin(func() (checkout.Decision, error) { return limiter.Allow(s.ctx, "crowd") }))
			}
		}
		allowed := 0
		for _, request := range requests {
			decision, err := request.end(s, "a request")
			s.must("Allow", err)
			if decision.Allowed {
				allowed++
			} else if decision.RetryAfter <= 0 || decision.RetryAfter > time.Hour {
				s.failf("a refused request may come again after %v, want a time within the window of an hour", decision.RetryAfter)
			}
		}
		if allowed != limit {
			s.failf("%d of 40 requests at once were allowed, want %d", allowed, limit)
		}
		if other := s.allow(s.limiter(limit, time.Hour), "another"); !other.Allowed || other.Remaining != limit-1 {
			s.failf("the first request of another customer gives %+v, want it allowed with %d remaining", other, limit-1)
		}
	})

	t.Run("bursts before and after the border of a window", func(t *testing.T) {
		s := open(t, "R20")
		const limit, window = 5, 500 * time.Millisecond
		limiter := s.limiter(limit, window)
		var log []admitted
		request := func() checkout.Decision {
			before := s.now()
			decision := s.allow(limiter, "a")
			if decision.Allowed {
				log = append(log, admitted{before, s.now()})
			}
			return decision
		}

		if first := request(); !first.Allowed {
			s.failf("the first request of a customer is refused: %+v", first)
		}
		s.waitUntil(log[0].after.Add(window * 8 / 10))
		for range limit - 1 {
			request()
		}
		s.waitUntil(log[0].after.Add(window))
		for range 2 * limit {
			request()
		}
		for i := range len(log) - limit {
			if apart := log[i+limit].after.Sub(log[i].before); apart < window {
				s.failf("%d requests were allowed within %v, want at most %d in any %v", limit+1, apart, limit, window)
			}
		}

		refused := request()
		for refused.Allowed {
			refused = request()
		}
		s.waitUntil(s.now().Add(refused.RetryAfter))
		if again := request(); !again.Allowed {
			s.failf("the request was refused again after the wait of %v that it was given", refused.RetryAfter)
		}
	})
}

func TestACrashLeavesNoCounterForEver(t *testing.T) {
	s := open(t, "R21")
	proxy, client := s.throughProxy()
	limiter := checkout.NewLimiter(client, s.keys, 10, time.Hour)
	for n, struck := 1, true; struck; n++ {
		cut := proxy.strike(n, loseThenRefuse)
		request := begin(func() (checkout.Decision, error) { return limiter.Allow(s.ctx, fmt.Sprint(n)) })
		struck = s.struck(cut, request.done)
		if _, err := request.end(s, "Allow"); struck == (err == nil) {
			s.failf("Allow gives error %v; the reply to its command %d was lost: %t", err, n, struck)
		}
		s.expectExpiry(fmt.Sprintf("after a request was cut off at its command %d", n))
		proxy.restore()
		s.eventually("the client is connected again", func() bool { return client.Ping(s.ctx).Err() == nil })
	}
}

func TestTheLimiterAsksTheServerForTheTime(t *testing.T) {
	s := open(t, "R22")
	proxy, client := s.throughProxy()
	limiter := checkout.NewLimiter(client, s.keys, 10, time.Hour)
	s.allow(limiter, "a")
	proxy.strike(1, none)
	s.allow(limiter, "a")

	if commands := proxy.sent(); len(commands) != 1 {
		s.failf("a request takes %d commands, want one script: %q", len(commands), commands)
	}
	seconds := float64(time.Now().Unix())
	for _, argument := range proxy.sent()[0] {
		number, err := strconv.ParseFloat(argument, 64)
		for _, unit := range []float64{1, 1e3, 1e6, 1e9} {
			if err == nil && math.Abs(number/unit-seconds) < (24*time.Hour).Seconds() {
				s.failf("the client sends its own time, %s: the script has to ask TIME", argument)
			}
		}
	}
}
