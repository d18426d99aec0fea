package dispatch_test

import (
	"net"
	"net/url"
	"sync"
	"sync/atomic"
)

// proxy stands between a part of the dispatcher and the broker.
type proxy struct {
	broker   string // where the broker listens
	listener net.Listener
	refused  atomic.Int64 // connections that were ended at once

	mu       sync.Mutex
	refusing bool
	links    []*link
}

// proxied starts a proxy, and gives the address at which it takes connections.
func (b *bench) proxied() (*proxy, string) {
	b.Helper()
	address, err := url.Parse(b.url)
	if err != nil || address.Scheme != "amqp" {
		b.Fatalf("AMQP_URL must have the form amqp://user:password@host:port/vhost, because the test cuts its connections")
	}
	p := &proxy{broker: address.Host}
	if address.Port() == "" {
		p.broker = net.JoinHostPort(address.Hostname(), "5672")
	}
	if p.listener, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		b.Fatalf("starting a proxy: %v", err)
	}
	address.Host = p.listener.Addr().String()
	go p.accept()
	b.Cleanup(func() {
		p.refuse(true)
		p.cut()
		if err := p.listener.Close(); err != nil {
			b.Errorf("ending a proxy: %v", err)
		}
	})
	return p, address.String()
}

func (p *proxy) accept() {
	for {
		client, err := p.listener.Accept()
		if err != nil {
			return // the test is over
		}
		if !p.join(client) {
			p.refused.Add(1)
			_ = client.Close()
		}
	}
}

// join connects a client to the broker.
func (p *proxy) join(client net.Conn) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.refusing {
		return false
	}
	broker, err := net.Dial("tcp", p.broker)
	if err != nil {
		return false
	}
	p.links = append(p.links, newLink(client.(*net.TCPConn), broker.(*net.TCPConn)))
	return true
}

// refuse makes the proxy end new connections at once, or no longer do so.
func (p *proxy) refuse(refusing bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refusing = refusing
}

// each does something to all connections there are.
func (p *proxy) each(do func(*link)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, l := range p.links {
		do(l)
	}
}

// loseJobs throws away the next message that a client publishes, and all that
// follows it on that connection.
func (p *proxy) loseJobs() { p.each(func(l *link) { l.jobs.armed.Store(true) }) }

// loseConfirms throws away the next confirm, and all that follows it on that
// connection.
func (p *proxy) loseConfirms() { p.each(func(l *link) { l.confirms.armed.Store(true) }) }

// hasLost reports whether something was thrown away.
func (p *proxy) hasLost() bool {
	lost := false
	p.each(func(l *link) { lost = lost || l.jobs.shut.Load() || l.confirms.shut.Load() })
	return lost
}

// cut ends all connections. The broker still gets what clients have sent, and
// when cut returns it has taken back what it had lent to them.
func (p *proxy) cut() {
	p.each((*link).end)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.links = nil
}
