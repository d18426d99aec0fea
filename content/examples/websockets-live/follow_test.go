package live

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/coder/websocket"
)

// #region test
func TestResume(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start, j := time.Now(), newJournal(5)
		say := func(format string, args ...any) {
			t.Logf("%6d ms  %s", time.Since(start).Milliseconds(), fmt.Sprintf(format, args...))
		}
		var current atomic.Pointer[network]
		up := func() *sockets {
			s, n := &sockets{}, newNetwork()
			srv := &http.Server{Handler: j.handler(s)}
			go srv.Serve(n)
			current.Store(n)
			return s
		}
		connect := func(ctx context.Context, after int) (*websocket.Conn, error) {
			return current.Load().connect(ctx, fmt.Sprintf("ws://live.example/?after=%d", after))
		}
		at := func(d time.Duration) { time.Sleep(d - time.Since(start)) }
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan error)

		first := up()
		go func() {
			r := rand.New(rand.NewPCG(1, 2))
			ended <- follow(ctx, r, 0, connect, func(seq int, text string) { say("event %d %s", seq, text) }, say)
		}()
		j.add("a")
		at(10 * time.Second)
		say("-- deployment: listener closed, sockets drained")
		current.Load().Close()
		first.drain()
		j.add("b")
		j.add("c")
		at(13 * time.Second)
		say("-- the new server is up")
		second := up()
		at(20 * time.Second)
		say("-- the new server is killed, and another one starts")
		killed := current.Load()
		killed.Close()
		killed.drop()
		j.add("d")
		third := up()
		at(30 * time.Second)
		stop()
		<-ended
		for range 9 {
			j.add("x")
		}
		err := follow(t.Context(), rand.New(rand.NewPCG(1, 2)), 4, connect, nil, say)
		say("a client that knows event 4, when 9 to 13 are kept: %v", err)
		second.drain()
		third.drain()
		current.Load().Close()
		current.Load().drop()
	})
}

// #endregion test

// #region crowd
func TestCrowd(t *testing.T) {
	const clients = 10_000
	r := rand.New(rand.NewPCG(7, 7))
	for _, ceiling := range []time.Duration{0, time.Second, 10 * time.Second} {
		slots := map[time.Duration]int{}
		most := 0
		for range clients {
			var pause time.Duration
			if ceiling > 0 {
				pause = time.Duration(r.Int64N(int64(ceiling)))
			}
			slot := pause / (100 * time.Millisecond)
			slots[slot]++
			most = max(most, slots[slot])
		}
		t.Logf("pause up to %3v: at most %5d handshakes in 100 ms", ceiling, most)
	}
}

// #endregion crowd
