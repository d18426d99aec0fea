package checkout_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	checkout "backend-mastery.example/redis-checkout"
)

// locker makes a locker with a client of its own, as another process would.
func (s *shop) locker() *checkout.Locker {
	s.Helper()
	return checkout.NewLocker(s.client(s.address), s.keys, time.Hour)
}

func (s *shop) acquire(locker *checkout.Locker, name string) *checkout.Lock {
	s.Helper()
	lock, err := locker.Acquire(s.ctx, name)
	s.must("Acquire "+name, err)
	return lock
}

func (s *shop) expectHeld(when string, locker *checkout.Locker, name string) {
	s.Helper()
	if _, err := locker.Acquire(s.ctx, name); !errors.Is(err, checkout.ErrLockHeld) {
		s.failf("%s, Acquire gives %v, want ErrLockHeld", when, err)
	}
}

func TestALateReleaseLeavesTheNextHolderItsLock(t *testing.T) {
	t.Run("the lock has expired before the release", func(t *testing.T) {
		s := open(t, "R15")
		late, next := s.locker(), s.locker()
		first := s.acquire(late, "a")
		s.expectHeld("while the first holder has the lock", next, "a")
		s.expire(s.keys.Lock("a"))
		second := s.acquire(next, "a")
		if err := first.Release(s.ctx); !errors.Is(err, checkout.ErrLockLost) {
			s.failf("the late Release gives %v, want ErrLockLost", err)
		}
		s.expectHeld("after the late release", late, "a")
		s.must("the Release of the holder", second.Release(s.ctx))
		s.acquire(late, "a")
	})

	t.Run("the lock expires between any two commands of the release", func(t *testing.T) {
		s := open(t, "R15")
		proxy, client := s.throughProxy()
		late, next := checkout.NewLocker(client, s.keys, time.Hour), s.locker()
		for n, struck := 1, true; struck; n++ {
			name := fmt.Sprint(n)
			lock := s.acquire(late, name)
			paused := proxy.strike(n, pause)
			release := run(func() error { return lock.Release(s.ctx) })
			struck = s.struck(paused, release.done)
			s.expire(s.keys.Lock(name))
			s.acquire(next, name)
			proxy.restore()
			// Whether it gives ErrLockLost depends on n. The next holder keeps the lock in any case.
			s.await("the late release ends", release.done)
			s.expectHeld(fmt.Sprintf("after a release that stood before its command %d", n), s.locker(), name)
		}
	})
}

func TestOnlyTheHolderExtendsALock(t *testing.T) {
	s := open(t, "R16")
	late, next := s.locker(), s.locker()
	first := s.acquire(late, "a")
	key := s.keys.Lock("a")
	ttl := func() time.Duration {
		left, err := s.admin.PTTL(s.ctx, key).Result()
		s.must("PTTL", err)
		return left
	}

	s.must("PEXPIRE", s.admin.PExpire(s.ctx, key, time.Minute).Err())
	s.must("the Extend of the holder", first.Extend(s.ctx))
	if left := ttl(); left <= time.Minute {
		s.failf("after Extend the lock expires in %v, want the full hour", left)
	}
	s.expire(key)
	if err := first.Extend(s.ctx); !errors.Is(err, checkout.ErrLockLost) {
		s.failf("Extend of an expired lock gives %v, want ErrLockLost", err)
	}
	s.acquire(next, "a")
	s.must("PEXPIRE", s.admin.PExpire(s.ctx, key, time.Minute).Err())
	if err := first.Extend(s.ctx); !errors.Is(err, checkout.ErrLockLost) {
		s.failf("Extend after another has taken the lock gives %v, want ErrLockLost", err)
	}
	if left := ttl(); left > time.Minute {
		s.failf("the former holder extended the lock of the next one to %v", left)
	}
}

func TestACrashLeavesNoLockForEver(t *testing.T) {
	s := open(t, "R17")
	proxy, client := s.throughProxy()
	locker := checkout.NewLocker(client, s.keys, time.Hour)
	for n, struck := 1, true; struck; n++ {
		name := fmt.Sprint(n)
		cut := proxy.strike(n, loseThenRefuse)
		acquire := begin(func() (*checkout.Lock, error) { return locker.Acquire(s.ctx, name) })
		struck = s.struck(cut, acquire.done)
		_, err := acquire.end(s, "Acquire")
		if !struck {
			s.must("Acquire", err)
		} else if err != nil && !errors.Is(err, checkout.ErrUnknownOutcome) {
			s.failf("Acquire gives %v after the reply to its command %d was lost, want ErrUnknownOutcome", err, n)
		}
		s.expectExpiry(fmt.Sprintf("after a holder was cut off at its command %d", n), s.keys.Fence(name))
		proxy.restore()
		s.eventually("the client is connected again", func() bool { return client.Ping(s.ctx).Err() == nil })
		s.expire(s.keys.Fence(name))
	}
}
