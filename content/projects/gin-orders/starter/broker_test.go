package shop_test

import (
	"io"
	"net"
	"net/url"
	"sync/atomic"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"
)

// events binds a queue to the exchange of the bench.
func (b *bench) events(args amqp.Table) func(what string) amqp.Delivery {
	b.Helper()
	conn, err := amqp.Dial(b.amqp)
	if err != nil {
		b.Fatalf("the test's own connection to the broker: %v", err)
	}
	ch, err := conn.Channel()
	if err != nil {
		b.Fatalf("the test's own channel: %v", err)
	}
	_, err = ch.QueueDeclare(b.name, false, false, true, false, args)
	if err == nil {
		err = ch.ExchangeDeclare(b.name, amqp.ExchangeTopic, true, false, false, false, nil)
	}
	if err == nil {
		err = ch.QueueBind(b.name, "order.placed", b.name, false, nil)
	}
	if err != nil {
		b.Fatalf("the test's own queue: %v", err)
	}
	b.Cleanup(func() {
		_ = ch.ExchangeDelete(b.name, false, false)
		_ = conn.Close()
	})
	return func(what string) (d amqp.Delivery) {
		b.Helper()
		b.within(eventPatience, what, func() bool {
			found := false
			d, found, err = ch.Get(b.name, true)
			if err != nil {
				b.Fatalf("the test's own look at the queue: %v", err)
			}
			return found
		})
		return d
	}
}

// refusing is an address of the broker that hangs up until it is opened.
func (b *bench) refusing() (address string, open func(), refused *atomic.Int64) {
	b.Helper()
	return b.gate(b.amqp, "5672")
}

// refusingDatabase is the same for the database.
func (b *bench) refusingDatabase() (address string, open func(), refused *atomic.Int64) {
	b.Helper()
	return b.gate(b.database(), "5432")
}

func (b *bench) gate(to, port string) (address string, open func(), refused *atomic.Int64) {
	b.Helper()
	u, err := url.Parse(to)
	if err != nil {
		b.Fatalf("%v", err)
	}
	broker := u.Host
	if u.Port() == "" {
		broker = net.JoinHostPort(u.Hostname(), port)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatalf("%v", err)
	}
	b.Cleanup(func() { _ = l.Close() })
	refused = &atomic.Int64{}
	var isOpen atomic.Bool
	go func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			if !isOpen.Load() {
				refused.Add(1)
				_ = client.Close()
				continue
			}
			server, err := net.DialTimeout("tcp", broker, 5*time.Second)
			if err != nil {
				_ = client.Close()
				continue
			}
			go func() { _, _ = io.Copy(server, client); _ = server.Close() }()
			go func() { _, _ = io.Copy(client, server); _ = client.Close() }()
		}
	}()
	u.Host = l.Addr().String()
	return u.String(), func() { isOpen.Store(true) }, refused
}
