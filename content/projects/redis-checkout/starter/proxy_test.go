package checkout_test

import (
	"bufio"
	"net"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/redis/go-redis/v9"
)

// fault is what the proxy does to a command.
type fault int

const (
	none fault = iota
	// lose lets the server execute the command, drops the reply and cuts every connection.
	lose
	// loseThenRefuse does so and lets nothing through afterwards.
	loseThenRefuse
	// pause keeps the command back until restore.
	pause
)

// proxy stands between a client and the server. It passes one command and its
// reply after the other. What a client sends to set up a connection does not count.
type proxy struct {
	listener net.Listener
	server   string
	handlers sync.WaitGroup

	mu          sync.Mutex
	connections map[net.Conn]bool
	refusing    bool
	hanging     chan struct{} // open while nothing is answered
	next        fault
	countdown   int
	fired       chan struct{}
	resumed     chan struct{}
	commands    [][]string
}

// startProxy starts a proxy to the server at address, and gives it with the address to use instead.
func startProxy(t *testing.T, address string) (*proxy, string) {
	t.Helper()
	options, err := redis.ParseURL(address)
	if err != nil {
		t.Fatalf("read REDIS_URL: %v", err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatalf("listen for the proxy: %v", err)
	}
	p := &proxy{listener: listener, server: options.Addr, connections: map[net.Conn]bool{}}
	t.Cleanup(p.close)
	p.handlers.Go(p.accept)

	through, err := url.Parse(address)
	if err != nil {
		t.Fatalf("read REDIS_URL: %v", err)
	}
	through.Host = listener.Addr().String()
	return p, through.String()
}

// strike arms a fault for the n-th command from now, counted from 1. The
// channel is closed when it happens.
func (p *proxy) strike(n int, what fault) <-chan struct{} {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.countdown, p.next = n, what
	p.fired, p.resumed = make(chan struct{}), make(chan struct{})
	p.commands = nil
	return p.fired
}

// restore ends every fault.
func (p *proxy) restore() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refusing, p.countdown = false, 0
	p.wake()
}

// wake lets go what hangs or pauses. The caller holds the mutex.
func (p *proxy) wake() {
	for _, waiting := range []*chan struct{}{&p.hanging, &p.resumed} {
		if *waiting != nil {
			close(*waiting)
			*waiting = nil
		}
	}
}

// refuse cuts every connection, and every new one at once.
func (p *proxy) refuse() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refusing = true
	p.cut()
}

// hang keeps connections open and answers nothing.
func (p *proxy) hang() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.hanging = make(chan struct{})
}

// sent lists the commands since the last fault was armed.
func (p *proxy) sent() [][]string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.commands)
}

// cut closes every connection. The caller holds the mutex.
func (p *proxy) cut() {
	for connection := range p.connections {
		connection.Close()
	}
}

func (p *proxy) close() {
	p.listener.Close()
	p.refuse()
	p.mu.Lock()
	p.wake()
	p.mu.Unlock()
	p.handlers.Wait()
}

func (p *proxy) accept() {
	for {
		client, err := p.listener.Accept()
		if err != nil {
			return
		}
		p.handlers.Go(func() { p.serve(client) })
	}
}

func (p *proxy) serve(client net.Conn) {
	defer client.Close()
	server, err := net.Dial("tcp", p.server)
	if err != nil {
		return
	}
	defer server.Close()
	if !p.admit(client, server) {
		return
	}
	defer p.forget(client, server)

	requests, replies := bufio.NewReader(client), bufio.NewReader(server)
	for {
		command, err := readValue(requests)
		if err != nil {
			return
		}
		what := p.meet(command.texts)
		if _, err := server.Write(command.raw); err != nil {
			return
		}
		reply, err := readValue(replies)
		if err != nil {
			return
		}
		if what == lose || what == loseThenRefuse {
			p.drop(what)
			return
		}
		if _, err := client.Write(reply.raw); err != nil {
			return
		}
	}
}

// meet counts a command, keeps it back while the proxy hangs or pauses, and
// says what is to become of its reply.
func (p *proxy) meet(command []string) fault {
	p.mu.Lock()
	what, hanging, resumed := none, p.hanging, p.resumed
	if !slices.Contains([]string{"HELLO", "CLIENT", "AUTH", "SELECT"}, strings.ToUpper(command[0])) {
		p.commands = append(p.commands, command)
		if p.countdown--; p.countdown == 0 {
			what = p.next
			if what == pause {
				close(p.fired)
			}
		}
	}
	p.mu.Unlock()
	if hanging != nil {
		<-hanging
	}
	if what == pause {
		<-resumed
	}
	return what
}

func (p *proxy) drop(what fault) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refusing = what == loseThenRefuse
	// The fault is announced before the client can notice it and end its call.
	close(p.fired)
	p.cut()
}

func (p *proxy) admit(pair ...net.Conn) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.refusing {
		return false
	}
	for _, connection := range pair {
		p.connections[connection] = true
	}
	return true
}

func (p *proxy) forget(pair ...net.Conn) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, connection := range pair {
		delete(p.connections, connection)
	}
}
