package shop_test

import (
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"net/http"
	"sync/atomic"
	"testing"
	"time"

	shop "backend-mastery.example/gin-orders"
)

func TestNoOrderIsStoredWithoutItsEvent(t *testing.T) {
	b := open(t, "R13")
	next := b.events(nil)
	inventory := b.ready(shop.Inventory)
	inventory.stock("lamp", `{"free":10}`)
	var armed atomic.Bool
	committed := make(chan struct{}, 1)
	orders := b.ready(shop.Orders, "POSTGRES_URL="+b.afterInsert(&armed, committed), "INVENTORY_URL="+inventory.url)
	armed.Store(true)
	done := make(chan answer, 1)
	go func() { done <- b.send(http.MethodPost, orders.url+"/orders", "k1", lamps) }()
	select {
	case <-committed: // the first write is stored, and orders does not know
	case <-done: // nothing that looks like an INSERT was seen; the kill is late, and the test right
	case <-time.After(patience):
		b.Fatalf("not within %v: orders writes or answers", patience)
	}
	orders.kill()
	orders = b.ready(shop.Orders, "INVENTORY_URL="+inventory.url)
	placed := b.order(orders.url, "k1", lamps, http.StatusCreated)
	if event := next("the event of an order that was stored just before a kill"); event.MessageId != placed.body["id"] {
		b.Errorf("the event is of %q, want %v", event.MessageId, placed.body["id"])
	}
	inventory.wantFree("lamp", 8)
}

// afterInsert stands between a service and its database. Once armed, it tells
// when inserted rows are committed, and keeps that from the service.
func (b *bench) afterInsert(armed *atomic.Bool, committed chan<- struct{}) string {
	b.Helper()
	plain := b.database("sslmode", "disable") // to read along
	return b.stand(plain, "5432", func(client net.Conn, dial func() (net.Conn, error)) {
		server, err := dial()
		if err != nil {
			_ = client.Close()
			return
		}
		go func() {
			_, _ = io.Copy(server, client)
			_ = server.Close()
			_ = client.Close()
		}()
		go func() {
			if passAnswers(client, server, armed) {
				committed <- struct{}{} // and the service waits until it is killed
				return
			}
			_ = client.Close()
		}()
	})
}

// Two messages of PostgreSQL's protocol, and what the second says outside of a
// transaction.
const (
	commandComplete = 'C'
	readyForQuery   = 'Z'
	idle            = 'I'
)

// passAnswers hands on what the database answers. It ends with true at the
// message that says that inserted rows are committed.
func passAnswers(client io.Writer, server io.Reader, armed *atomic.Bool) bool {
	inserted := false
	for {
		head := make([]byte, 5) // the type, and the length without the type
		if _, err := io.ReadFull(server, head); err != nil {
			return false
		}
		body := make([]byte, max(binary.BigEndian.Uint32(head[1:]), 4)-4)
		if _, err := io.ReadFull(server, body); err != nil {
			return false
		}
		switch {
		case head[0] == commandComplete && bytes.HasPrefix(body, []byte("INSERT 0 ")):
			inserted = inserted || body[len("INSERT 0 ")] != '0'
		case head[0] == commandComplete && bytes.HasPrefix(body, []byte("ROLLBACK")):
			inserted = false
		case head[0] == readyForQuery && body[0] == idle:
			if inserted && armed.CompareAndSwap(true, false) {
				return true
			}
			inserted = false
		}
		if _, err := client.Write(append(head, body...)); err != nil {
			return false
		}
	}
}
