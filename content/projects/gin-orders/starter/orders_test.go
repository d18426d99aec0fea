package shop_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	shop "backend-mastery.example/gin-orders"
)

const lamps = `{"item":"lamp","quantity":2}`

// chain starts all three services, the first with ten lamps.
func (b *bench) chain() (gateway, orders, inventory *process) {
	b.Helper()
	inventory = b.ready(shop.Inventory)
	inventory.stock("lamp", `{"free":10}`)
	orders = b.ready(shop.Orders, "INVENTORY_URL="+inventory.url)
	gateway = b.ready(shop.Gateway, "ORDERS_URL="+orders.url)
	return gateway, orders, inventory
}

// stock sets how much of an item there is.
func (p *process) stock(item, body string) {
	p.Helper()
	if a := p.send(http.MethodPut, p.url+"/items/"+item, "", body); a.status != http.StatusNoContent {
		p.Fatalf("setting the stock gives %d, want 204", a.status)
	}
}

func (p *process) wantFree(item string, want float64) {
	p.Helper()
	if a := p.send(http.MethodGet, p.url+"/items/"+item, "", ""); a.body["free"] != want {
		p.Errorf("%v of %s are free, want %v", a.body["free"], item, want)
	}
}

func TestAnOrderIsPlacedThroughAllServices(t *testing.T) {
	b := open(t, "R1")
	next := b.events(nil)
	gateway, _, inventory := b.chain()
	placed := b.order(gateway.url, "k1", lamps, http.StatusCreated)
	inventory.wantFree("lamp", 8)
	event := next("the event of the order")
	var body map[string]any
	if err := json.Unmarshal(event.Body, &body); err != nil {
		b.Fatalf("the event: %v", err)
	}
	if body["id"] != placed.body["id"] || event.MessageId != placed.body["id"] || body["item"] != "lamp" || body["quantity"] != 2.0 {
		b.Errorf("the event %s has the message-id %q, want the order %v", event.Body, event.MessageId, placed.body)
	}
}

func TestEveryFailureIsAProblem(t *testing.T) {
	b := open(t, "R2")
	gateway, _, inventory := b.chain()
	b.order(gateway.url, "used", lamps, http.StatusCreated)
	for _, c := range []struct {
		key, body string
		status    int
	}{
		{"", lamps, http.StatusBadRequest},
		{"k1", `{"item":`, http.StatusBadRequest},
		{"k2", `{"item":"lamp","quantity":0}`, http.StatusUnprocessableEntity},
		{"k3", `{"item":"lamp","quantity":99}`, http.StatusConflict},
		{"used", `{"item":"lamp","quantity":3}`, http.StatusUnprocessableEntity},
	} {
		for range 2 { // a refusal leaves nothing behind that a repetition could find
			a := b.order(gateway.url, c.key, c.body, c.status)
			if kind := a.header.Get("Content-Type"); kind != "application/problem+json" || a.body["type"] == nil || a.body["title"] == nil || a.body["status"] != float64(c.status) {
				b.Errorf("the answer %d is %q with %v, want a problem with type, title and status", a.status, kind, a.body)
			}
		}
	}
	inventory.wantFree("lamp", 8)
}

func TestStockIsNotReservedTwice(t *testing.T) {
	b := open(t, "R14")
	const free, clients = 20, 40
	inventory := b.ready(shop.Inventory)
	inventory.stock("lamp", fmt.Sprintf(`{"free":%d}`, free))
	statuses := make(chan int, clients)
	var group sync.WaitGroup
	for i := range clients {
		group.Go(func() {
			statuses <- b.send(http.MethodPost, inventory.url+"/reservations", fmt.Sprint("k", i), `{"item":"lamp","quantity":1}`).status
		})
	}
	group.Wait()
	close(statuses)
	count := map[int]int{}
	for status := range statuses {
		count[status]++
	}
	if count[http.StatusCreated] != free || count[http.StatusConflict] != clients-free {
		b.Errorf("%d requests at the same instant for %d lamps give %v, want %d times 201 and 409 otherwise", clients, free, count, free)
	}
	inventory.wantFree("lamp", 0)
}

func TestARepeatedKeyPlacesOneOrder(t *testing.T) {
	b := open(t, "R3")
	const clients = 8
	inventory := b.ready(shop.Inventory)
	inventory.stock("lamp", `{"free":10}`)
	all := make(chan struct{})
	var arrived sync.WaitGroup
	arrived.Add(clients)
	go func() { arrived.Wait(); close(all) }()
	var mu sync.Mutex
	seen := 0
	meeting := b.link(inventory.url, func(_ http.ResponseWriter, _ *http.Request) bool {
		mu.Lock()
		if seen++; seen <= clients {
			arrived.Done()
		}
		mu.Unlock()
		select { // a service that lets them in one by one is right as well
		case <-all:
		case <-time.After(500 * time.Millisecond):
		}
		return true
	}, nil)
	orders := b.ready(shop.Orders, "INVENTORY_URL="+meeting.url)
	gateway := b.ready(shop.Gateway, "ORDERS_URL="+orders.url)
	ids := make(chan any, clients+1)
	var group sync.WaitGroup
	for range clients {
		group.Go(func() { ids <- b.order(gateway.url, "k1", lamps, http.StatusCreated).body["id"] })
	}
	group.Wait()
	ids <- b.order(gateway.url, "k1", lamps, http.StatusCreated).body["id"]
	close(ids)
	first := <-ids
	for id := range ids {
		if id != first || id == nil {
			b.Errorf("one key gives the orders %v and %v, want one", first, id)
		}
	}
	inventory.wantFree("lamp", 8)
}

func TestAKilledServiceLosesAndDoublesNothing(t *testing.T) {
	b := open(t, "R4")
	next := b.events(nil)
	inventory := b.ready(shop.Inventory)
	inventory.stock("lamp", `{"free":10}`)
	reserved, hold := make(chan struct{}, 10), make(chan struct{})
	behind := b.link(inventory.url, nil, func(r *http.Request) {
		reserved <- struct{}{}
		select {
		case <-hold:
		case <-r.Context().Done():
		}
	})
	orders := b.ready(shop.Orders, "INVENTORY_URL="+behind.url)
	again := make(chan struct{})
	first := make(chan struct{}, 1)
	first <- struct{}{}
	front := b.link(orders.url, func(_ http.ResponseWriter, r *http.Request) bool {
		select {
		case <-first: // the first attempt meets the process that is killed
		default:
			select {
			case <-again:
			case <-r.Context().Done():
			}
		}
		return true
	}, nil)
	gateway := b.ready(shop.Gateway, "ORDERS_URL="+front.url)
	done := make(chan answer, 1)
	go func() { done <- b.order(gateway.url, "k1", lamps, http.StatusCreated) }()
	receive(b, "inventory has reserved", reserved)
	orders.kill() // after the reservation and before the order
	close(hold)
	front.to(b, b.ready(shop.Orders, "INVENTORY_URL="+behind.url).url)
	close(again)
	a := receive(b, "the gateway answers", done)
	if event := next("the event of the order"); event.MessageId != a.body["id"] {
		b.Errorf("the event is of %q, want %v", event.MessageId, a.body["id"])
	}
	inventory.wantFree("lamp", 8)
}

func TestTheTraceGoesThroughEveryService(t *testing.T) {
	b := open(t, "R9")
	next := b.events(nil)
	inventory := b.ready(shop.Inventory)
	inventory.stock("lamp", `{"free":10}`)
	seen := make(chan string, 10)
	behind := b.link(inventory.url, func(_ http.ResponseWriter, r *http.Request) bool {
		seen <- r.Header.Get("traceparent")
		return true
	}, nil)
	orders := b.ready(shop.Orders, "INVENTORY_URL="+behind.url)
	gateway := b.ready(shop.Gateway, "ORDERS_URL="+orders.url)
	const id, parent = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
	b.send(http.MethodPost, gateway.url+"/orders", "k1", lamps, "traceparent", "00-"+id+"-"+parent+"-01")
	got := receive(b, "inventory is asked", seen)
	parts := strings.Split(got, "-")
	if len(parts) != 4 || parts[1] != id || parts[2] == parent || parts[3] != "01" {
		b.Fatalf("inventory gets the traceparent %q, want the trace %s with another parent", got, id)
	}
	header, _ := next("the event of the order").Headers["traceparent"].(string)
	if !strings.Contains(header, id) {
		b.Errorf("the event has the traceparent %q, want the trace %s", header, id)
	}
	for _, p := range []*process{gateway, orders, inventory} {
		b.eventually("a log line in JSON with the trace_id", func() bool { return strings.Contains(p.logs(), `"trace_id":"`+id+`"`) })
	}
	b.send(http.MethodPost, gateway.url+"/orders", "k2", lamps, "traceparent", "00-"+strings.Repeat("0", 32)+"-"+parent+"-01")
	got = receive(b, "inventory is asked", seen)
	if strings.Contains(got, strings.Repeat("0", 32)) || len(got) != 55 {
		b.Errorf("after a trace id of zeros inventory gets %q, want a new trace", got)
	}
}
