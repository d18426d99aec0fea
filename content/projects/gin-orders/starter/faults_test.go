package shop_test

import (
	"io"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"

	shop "backend-mastery.example/gin-orders"
)

func TestEventsOutliveABrokerThatCannotBeReached(t *testing.T) {
	b := open(t, "R5")
	next := b.events(nil)
	broker := b.brokerGate()
	b.amqp = broker.address
	gateway, orders, _ := b.chain() // ready without a broker
	placed := b.order(gateway.url, "k1", lamps, http.StatusCreated)
	before := broker.refused.Load()
	b.eventually("orders tries to connect again", func() bool { return broker.refused.Load() > before+1 })
	if status := get(orders.url + "/readyz"); status != http.StatusOK {
		b.Errorf("/readyz without a broker gives %d, want 200", status)
	}
	broker.open()
	if event := next("the event, once the broker is there"); event.MessageId != placed.body["id"] {
		b.Errorf("the event is of %q, want %v", event.MessageId, placed.body["id"])
	}
}

func TestAnEventThatTheBrokerRefusesIsSentAgain(t *testing.T) {
	b := open(t, "R6")
	next := b.events(amqp.Table{"x-max-length": int32(1), "x-overflow": "reject-publish"})
	gateway, _, _ := b.chain()
	want := map[any]bool{}
	for _, key := range []string{"k1", "k2", "k3", "k4", "k5"} {
		want[b.order(gateway.url, key, lamps, http.StatusCreated).body["id"]] = true
	}
	time.Sleep(500 * time.Millisecond) // room for refusals; the test is right without
	for len(want) > 0 {
		delete(want, next("an event for each order, from a queue that holds one").MessageId)
	}
}

func TestASlowDependencyCostsNoMoreThanTheDeadline(t *testing.T) {
	b := open(t, "R7")
	ended := make(chan struct{}, 10)
	behind := b.link("http://127.0.0.1:1", func(_ http.ResponseWriter, r *http.Request) bool {
		_, _ = io.Copy(io.Discard, r.Body) // net/http notices a cancelled request only then
		<-r.Context().Done()               // slow without end
		ended <- struct{}{}
		return false
	}, nil)
	orders := b.ready(shop.Orders, "INVENTORY_URL="+behind.url, "REQUEST_TIMEOUT=500ms")
	// Orders alone, the whole chain, and a gateway that no orders bounds.
	for _, p := range []*process{
		orders,
		b.ready(shop.Gateway, "ORDERS_URL="+orders.url, "REQUEST_TIMEOUT=2s"),
		b.ready(shop.Gateway, "ORDERS_URL="+behind.url, "REQUEST_TIMEOUT=500ms"),
	} {
		done := make(chan answer, 1)
		go func() { done <- b.order(p.url, "k1", lamps, http.StatusGatewayTimeout) }()
		select {
		case <-done:
		case <-time.After(5 * time.Second):
			b.Fatalf("no answer after 5 s, with a deadline of 500 ms")
		}
		receive(b, "the call to the slow service is cancelled", ended)
	}
}

func TestRetriesHaveABudget(t *testing.T) {
	b := open(t, "R8")
	var hangsUp atomic.Bool
	var known sync.Map // the connections that have served a request
	behind := b.link("http://127.0.0.1:1", func(w http.ResponseWriter, r *http.Request) bool {
		_, again := known.LoadOrStore(r.RemoteAddr, true)
		if again && hangsUp.Load() { // net/http may repeat the request by itself then
			panic(http.ErrAbortHandler)
		}
		w.WriteHeader(http.StatusServiceUnavailable)
		return false
	}, nil)
	gateway := b.ready(shop.Gateway, "ORDERS_URL="+behind.url)
	const together, alone = 50, 20
	const requests = together + alone
	ask := func() { b.order(gateway.url, "k1", lamps, http.StatusServiceUnavailable) }
	var clients sync.WaitGroup
	for range together {
		clients.Go(ask)
	}
	clients.Wait()
	hangsUp.Store(true)
	for range alone {
		ask()
	}
	if hits := behind.hits.Load(); hits <= requests || hits > requests+requests/10+10 {
		b.Errorf("%d requests became %d, want some repetitions: at most 10, and one for every ten requests", requests, hits)
	}
}

func TestReadinessFollowsTheDatabase(t *testing.T) {
	b := open(t, "R10")
	database := b.databaseGate()
	p := b.start(shop.Inventory, "POSTGRES_URL="+database.address)
	b.eventually("inventory has tried to connect", func() bool { return database.refused.Load() > 0 })
	if alive, ready := get(p.url+"/healthz"), get(p.url+"/readyz"); alive != http.StatusOK || ready != http.StatusServiceUnavailable {
		b.Fatalf("without its database inventory answers /healthz by %d and /readyz by %d, want 200 and 503", alive, ready)
	}
	isReady := func() bool { return get(p.url+"/readyz") == http.StatusOK }
	database.open()
	b.eventually("inventory is ready", isReady)
	database.shut()
	b.within(soon, "inventory is not ready while its database is away", func() bool { return !isReady() })
	database.open()
	b.eventually("inventory is ready again", isReady)
}

func TestShutdownFinishesWhatIsInHand(t *testing.T) {
	b := open(t, "R11")
	inventory := b.ready(shop.Inventory)
	inventory.stock("lamp", `{"free":10}`)
	asked, hold := make(chan struct{}, 1), make(chan struct{})
	behind := b.link(inventory.url, func(_ http.ResponseWriter, _ *http.Request) bool {
		asked <- struct{}{}
		<-hold
		return true
	}, nil)
	orders := b.ready(shop.Orders, "INVENTORY_URL="+behind.url, "NOTICE=1s")
	done := make(chan answer, 1)
	go func() { done <- b.order(orders.url, "k1", lamps, http.StatusCreated) }()
	receive(b, "inventory is asked", asked)
	orders.terminate()
	b.eventually("orders is not ready", func() bool { return get(orders.url+"/readyz") != http.StatusOK })
	if status := get(orders.url + "/healthz"); status != http.StatusOK {
		b.Errorf("/healthz after SIGTERM gives %d, want 200 until the listener closes", status)
	}
	b.eventually("the listener is closed", func() bool { return get(orders.url+"/healthz") == 0 })
	close(hold)
	receive(b, "the request in hand is answered", done)
	receive(b, "the process ends", orders.ended)
	if code := orders.cmd.ProcessState.ExitCode(); code != 0 {
		b.Errorf("the process ends with %d, want 0", code)
	}
}

func TestConfigurationIsCheckedAtTheStart(t *testing.T) {
	b := open(t, "R12")
	env := map[string]string{"POSTGRES_URL": "postgres://db/shop", "REQUEST_TIMEOUT": "soon"}
	_, err := shop.ConfigFromEnv(shop.Orders, func(name string) string { return env[name] })
	for _, name := range []string{"AMQP_URL", "INVENTORY_URL", "REQUEST_TIMEOUT"} {
		if err == nil || !strings.Contains(err.Error(), name) {
			b.Errorf("the error is %v, want it to name %s", err, name)
		}
	}
	env = map[string]string{"ORDERS_URL": "http://orders:8080", "REQUEST_TIMEOUT": "3s"}
	cfg, err := shop.ConfigFromEnv(shop.Gateway, func(name string) string { return env[name] })
	if err != nil || cfg.OrdersURL != "http://orders:8080" || cfg.Timeout != 3*time.Second || cfg.Grace != 20*time.Second {
		b.Errorf("a good environment gives %+v and %v", cfg, err)
	}
}
