package checkout_test

import (
	"fmt"
	"net"
	"sync/atomic"
	"testing"
	"time"

	checkout "backend-mastery.example/redis-checkout"
	"github.com/redis/go-redis/v9"
)

// watched makes a catalogue, and counts what it says about its cache.
func (s *shop) watched(client *redis.Client, from *source, p checkout.CachePolicy) (*checkout.Catalogue, *atomic.Int64) {
	var complaints atomic.Int64
	p.OnCacheError = func(error) { complaints.Add(1) }
	return checkout.NewCatalogue(client, s.keys, from, p), &complaints
}

func TestReadersFallBackToTheSource(t *testing.T) {
	t.Run("nobody listens", func(t *testing.T) {
		s := open(t, "R10")
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		s.must("find a port where nobody listens", err)
		s.must("leave the port", listener.Close())
		from := newSource(concert("a"))
		catalogue, complaints := s.watched(s.client("redis://"+listener.Addr().String()), from, policy())
		s.expectEvent("without a server", catalogue, concert("a"))
		if complaints.Load() == 0 {
			s.failf("OnCacheError was not told that the cache was passed over")
		}
	})

	t.Run("the connection is cut after any command", func(t *testing.T) {
		s := open(t, "R10")
		proxy, client := s.throughProxy()
		for n, struck := 1, true; struck; n++ {
			event := concert(fmt.Sprint(n))
			catalogue, _ := s.watched(client, newSource(event), policy())
			cut := proxy.strike(n, loseThenRefuse)
			read := s.read(catalogue, event.ID)
			struck = s.struck(cut, read.done)
			s.expectRead(fmt.Sprintf("a reader whose connection was cut after command %d", n), read, event)
			proxy.restore()
			s.eventually("the client is connected again", func() bool { return client.Ping(s.ctx).Err() == nil })
		}
	})

	t.Run("the server hangs and comes back", func(t *testing.T) {
		s := open(t, "R10")
		proxy, address := startProxy(t, s.address)
		event, next := concert("a"), concert("b")
		from := newSource(event, next)
		hurried := policy()
		hurried.LoadTimeout = time.Second
		catalogue, complaints := s.watched(s.impatient(address, 300*time.Millisecond), from, hurried)
		proxy.hang()
		s.expectRead("a reader while the server hangs", s.read(catalogue, "a"), event)
		if complaints.Load() == 0 {
			s.failf("OnCacheError was not told that the cache was passed over")
		}
		proxy.restore()
		s.eventually("events are cached again", func() bool {
			s.expectEvent("after the server came back", catalogue, next)
			return s.admin.Exists(s.ctx, s.keys.Event("b")).Val() == 1
		})
	})

	t.Run("the crowd does not run over the source", func(t *testing.T) {
		s := open(t, "R10")
		proxy, client := s.throughProxy()
		proxy.refuse()
		from := newSource(concert("a"))
		from.during = from.linger
		catalogue, _ := s.watched(client, from, policy())
		var reads []*call[checkout.Event]
		for range 50 {
			reads = append(reads, s.read(catalogue, "a"))
		}
		for _, read := range reads {
			s.expectRead("a reader while Redis is away", read, concert("a"))
		}
		if from.atOnce() != 1 {
			s.failf("%d loads of one event ran at once in one process while Redis was away, want 1", from.atOnce())
		}
	})
}
