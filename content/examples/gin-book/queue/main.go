// The program sends imports to a Gin API that queues them, loses a worker in
// the middle of its work, and prints what became of each import.
package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	amqp "github.com/rabbitmq/amqp091-go"

	"backend-mastery.example/examples/rabbitmq/broker"
)

var urls = []string{"https://a.example", "https://b.example", "ftp://c.example", "https://down.example", "https://e.example"}

func main() {
	gin.SetMode(gin.ReleaseMode)
	conn := broker.Open()
	defer conn.Close()
	ch := broker.Channel(conn)
	declare(ch)
	broker.Must(ch.Confirm(false))
	store := &Store{imports: map[string]Import{}}
	api := newAPI(ch, store)

	fmt.Println("-- automatic acknowledgement")
	post(api)
	killed(ch, true)
	_, err := ch.QueuePurge("imports", false)
	broker.Must(err)

	fmt.Println("-- manual acknowledgement, prefetch 2")
	store.last = 0
	post(api)
	killed(ch, false)

	dead, err := ch.Consume("imports.dead", "", true, false, false, false, nil)
	broker.Must(err)
	settled := func() bool { // three done, one refused, one that failed three times
		down, _ := store.Get("import-4")
		last, _ := store.Get("import-5")
		return down.Deliveries == 3 && last.State == "done"
	}
	work(broker.Channel(conn), store, settled)
	for i := range urls {
		fmt.Println(get(api, fmt.Sprintf("/imports/import-%d", i+1)))
	}
	for range 2 {
		letter := <-dead
		death := letter.Headers["x-death"].([]any)[0].(amqp.Table)
		fmt.Printf("dead letter: %s, %v\n", letter.MessageId, death["reason"])
	}
	fmt.Println("left in the queue:", broker.Depth(ch, "imports"))
}

func post(api http.Handler) {
	for _, url := range urls {
		r := httptest.NewRequest(http.MethodPost, "/imports", strings.NewReader(`{"url":"`+url+`"}`))
		w := httptest.NewRecorder()
		api.ServeHTTP(w, r)
		fmt.Println("POST", w.Code, w.Header().Get("Location"))
	}
}

func get(api http.Handler, path string) string {
	w := httptest.NewRecorder()
	api.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w.Body.String()
}

// killed starts a worker that takes what it is given and loses its connection
// before it has finished anything.
func killed(ch *amqp.Channel, automatic bool) {
	conn := broker.Open()
	worker := broker.Channel(conn)
	broker.Must(worker.Qos(2, 0, false))
	deliveries, err := worker.Consume("imports", "", automatic, false, false, false, nil)
	broker.Must(err)
	want := 3 // two are with the worker, three wait
	if automatic {
		want = 0 // the prefetch does not hold: all five are sent
	}
	for broker.Depth(ch, "imports") != want {
		time.Sleep(10 * time.Millisecond)
	}
	<-deliveries
	fmt.Printf("the worker dies, and %d wait for another\n", want)
	broker.Must(conn.Close())
	broker.WaitForNoConsumer(ch, "imports")
	fmt.Printf("after its death %d of %d wait\n", broker.Depth(ch, "imports"), len(urls))
}
