package dispatch_test

import (
	"bytes"
	"net"
	"sync"
	"sync/atomic"
	"time"
)

// Methods of AMQP 0-9-1 as they stand in a frame: the class, then the method.
var (
	basicPublish = []byte{0, 60, 0, 40}
	basicAck     = []byte{0, 60, 0, 80}
)

// link is one connection through a proxy.
type link struct {
	client, broker *net.TCPConn
	jobs, confirms tap
	carriers       sync.WaitGroup
}

// tap lets bytes through until it is armed and sees a certain method. From
// there on it throws all away.
type tap struct {
	armed, shut atomic.Bool
}

func (t *tap) passes(chunk, method []byte) bool {
	if t.armed.Load() && bytes.Contains(chunk, method) {
		t.shut.Store(true)
	}
	return !t.shut.Load()
}

func newLink(client, broker *net.TCPConn) *link {
	l := &link{client: client, broker: broker}
	l.carriers.Go(func() { carry(broker, client, &l.jobs, basicPublish) })
	l.carriers.Go(func() { carry(client, broker, &l.confirms, basicAck) })
	return l
}

// carry moves bytes in one direction, and passes on the end of the stream.
func carry(to, from *net.TCPConn, through *tap, method []byte) {
	buffer := make([]byte, 32<<10)
	for {
		n, err := from.Read(buffer)
		if n > 0 && through.passes(buffer[:n], method) {
			// A receiver that is gone ends the other direction, and with it the link.
			_, _ = to.Write(buffer[:n])
		}
		if err != nil {
			_ = to.CloseWrite()
			return
		}
	}
}

// end lets the broker have what the client has sent, and then the end of the
// stream. It returns when the broker has closed its side.
func (l *link) end() {
	_ = l.client.SetReadDeadline(time.Now().Add(100 * time.Millisecond))
	l.carriers.Wait()
	_ = l.client.Close()
	_ = l.broker.Close()
}
