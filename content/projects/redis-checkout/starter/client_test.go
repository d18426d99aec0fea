package checkout_test

import (
	"context"
	"testing"
	"time"
)

func TestACommandIsSentOnce(t *testing.T) {
	s := open(t, "R1")
	proxy, client := s.throughProxy()
	key := s.keys.Prefix + "-counter"

	proxy.strike(1, lose)
	if err := client.Incr(s.ctx, key).Err(); err == nil {
		s.failf("INCR gave no error although the reply was lost: the client has sent it again")
	}
	count, err := s.admin.Get(s.ctx, key).Int()
	s.must("GET", err)
	if count != 1 {
		s.failf("one call executed INCR %d times, want 1", count)
	}
}

func TestACallEndsInTime(t *testing.T) {
	s := open(t, "R2")
	const short = 100 * time.Millisecond

	proxy, address := startProxy(t, s.address)
	hasty, patient := s.impatient(address, short), s.impatient(address, time.Hour)
	s.eventually("the hasty client is connected", func() bool { return hasty.Ping(s.ctx).Err() == nil })
	s.must("PING through the proxy", patient.Ping(s.ctx).Err())
	proxy.hang()

	call := begin(func() (string, error) { return hasty.Get(s.ctx, s.keys.Prefix).Result() })
	if _, err := call.end(s, "a call with a timeout of 100 ms"); err == nil {
		s.failf("a server that hangs gave an answer")
	}
	ctx, cancel := context.WithTimeout(s.ctx, short)
	defer cancel()
	call = begin(func() (string, error) { return patient.Get(ctx, s.keys.Prefix).Result() })
	if _, err := call.end(s, "a call whose context ends after 100 ms"); err == nil {
		s.failf("a server that hangs gave an answer")
	}
}
