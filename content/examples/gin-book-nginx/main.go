// The program runs three Gin replicas behind nginx and counts what reaches
// which, before and after one of them dies.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"sync/atomic"

	"github.com/gin-gonic/gin"
)

var effects, aborts atomic.Int64

// #region replica
// replica returns one instance. sessions is what it remembers by itself.
func replica(name string) http.Handler {
	var sessions atomic.Int64
	r := gin.New()
	r.GET("/name", func(c *gin.Context) { c.String(http.StatusOK, name) })
	r.POST("/login", func(c *gin.Context) { c.String(http.StatusOK, "%s has %d", name, sessions.Add(1)) })
	r.Any("/break", func(c *gin.Context) {
		effects.Add(1)
		if aborts.Add(-1) >= 0 {
			panic(http.ErrAbortHandler) // the effect is there, the answer never comes
		}
		c.String(http.StatusOK, name)
	})
	return r
}

// #endregion replica

func main() {
	gin.SetMode(gin.ReleaseMode)
	var servers []*http.Server
	for i, name := range []string{"one", "two", "three"} {
		l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:900%d", i+1))
		must(err)
		srv := &http.Server{Handler: replica(name)}
		go func() { _ = srv.Serve(l) }()
		servers = append(servers, srv)
		defer srv.Close()
	}

	fmt.Println("nine requests:", spread(9))
	for range 4 {
		_, body, _ := do(http.MethodPost, "/login")
		fmt.Println("login:", body)
	}

	for _, c := range []struct{ method, path string }{{"GET", "/break"}, {"POST", "/break"}, {"POST", "/insist"}} {
		effects.Store(0)
		aborts.Store(1) // the first replica that is asked breaks off
		code, _, tried := do(c.method, c.path)
		fmt.Printf("%-4s %-7s answer %d, replicas tried %d, effects %d\n", c.method, c.path, code, tried, effects.Load())
	}

	must(servers[1].Close())
	fmt.Println("two dies, nine requests:", spread(9))
}

// spread sends n requests and counts the answers of each replica.
func spread(n int) string {
	answers := map[string]int{}
	failed, retried := 0, 0
	for range n {
		code, name, tried := do(http.MethodGet, "/name")
		answers[name]++
		if code != http.StatusOK {
			failed++
		}
		if tried > 1 {
			retried++
		}
	}
	return fmt.Sprintf("one %d, two %d, three %d; failed %d, sent to a second replica %d",
		answers["one"], answers["two"], answers["three"], failed, retried)
}

// do gives the status, the body and the number of replicas that nginx asked.
func do(method, path string) (int, string, int) {
	req, err := http.NewRequestWithContext(context.Background(), method, "http://127.0.0.1:8080"+path, nil)
	must(err)
	resp, err := http.DefaultClient.Do(req)
	must(err)
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	must(err)
	return resp.StatusCode, string(body), len(strings.Split(resp.Header.Get("X-Tried"), ","))
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
