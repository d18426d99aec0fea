// Command drain sends itself a SIGTERM while requests are in flight, and counts
// what becomes of them.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/gin-gonic/gin"
)

const inFlight = 50

func main() {
	gin.SetMode(gin.ReleaseMode)
	fmt.Println("a process that waits for its requests:")
	trial(2 * time.Minute)
	fmt.Println("a process whose grace is over at once:")
	trial(0)
}

func trial(grace time.Duration) {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(err)

	begun, finish := make(chan struct{}, inFlight), make(chan struct{})
	s := &service{check: func(context.Context) error { return nil }}
	r := gin.New()
	s.routes(r)
	r.POST("/orders", func(c *gin.Context) {
		begun <- struct{}{}
		select {
		case <-finish:
			c.Status(http.StatusCreated)
		case <-c.Request.Context().Done():
		}
	})
	ended := make(chan error, 1)
	go func() { ended <- s.run(ctx, l, r, time.Second, grace) }()

	base := "http://" + l.Addr().String()
	answers := make(chan int, inFlight)
	var clients sync.WaitGroup
	for range inFlight {
		clients.Go(func() { answers <- send(http.MethodPost, base+"/orders") })
	}
	for range inFlight {
		<-begun
	}
	fmt.Println("  ready before SIGTERM:", send(http.MethodGet, base+"/readyz"))
	must(syscall.Kill(syscall.Getpid(), syscall.SIGTERM))
	<-ctx.Done()
	for send(http.MethodGet, base+"/readyz") != http.StatusServiceUnavailable {
	}
	fmt.Println("  ready after SIGTERM: 503, alive:", send(http.MethodGet, base+"/healthz"))
	for send(http.MethodGet, base+"/healthz") != 0 { // until the listener is closed
		time.Sleep(10 * time.Millisecond)
	}
	if grace > 0 {
		close(finish)
	}
	clients.Wait()
	close(answers)
	count := map[int]int{}
	for status := range answers {
		count[status]++
	}
	err = <-ended
	fmt.Printf("  in flight %d, answered %d, lost %d; in time: %t\n",
		inFlight, count[http.StatusCreated], count[0], !errors.Is(err, context.DeadlineExceeded))
}

// send returns the status of an answer, and 0 where there is none.
func send(method, url string) int {
	req, err := http.NewRequestWithContext(context.Background(), method, url, nil)
	must(err)
	req.Close = true
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return 0
	}
	must(resp.Body.Close())
	return resp.StatusCode
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
