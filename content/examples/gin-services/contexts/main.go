// Command contexts keeps a *gin.Context for longer than its request.
package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"

	"github.com/gin-gonic/gin"
)

const tries = 1000

// #region reuse

// kept looks at the context of alice's request after bob has been served.
func kept(keep func(*gin.Context) *gin.Context) string {
	r := gin.New()
	var mine *gin.Context
	r.GET("/alice", func(c *gin.Context) { mine = keep(c) })
	r.GET("/bob", func(*gin.Context) {})
	for range tries { // the pool gives no promise which context it hands out
		get(r, "/alice")
		get(r, "/bob")
		if path := mine.FullPath(); path != "/alice" {
			return path
		}
	}
	return "/alice"
}

// #endregion reuse

// #region cancelled
func contexts() {
	r := gin.New()
	var copied *gin.Context
	var detached context.Context
	r.GET("/alice", func(c *gin.Context) {
		copied = c.Copy()
		detached = context.WithoutCancel(c.Request.Context())
		fmt.Println("c.Done() can end anything:", c.Done() != nil)
	})
	server := httptest.NewServer(r)
	resp, err := http.Get(server.URL + "/alice")
	if err == nil {
		err = resp.Body.Close()
	}
	server.Close() // waits until the request has ended
	fmt.Println("request:", err)
	fmt.Println("the request's context in the copy:", copied.Request.Context().Err())
	fmt.Println("a context without its cancellation:", detached.Err())
}

// #endregion cancelled

func main() {
	gin.SetMode(gin.ReleaseMode)
	fmt.Println("alice's context, kept:  ", kept(func(c *gin.Context) *gin.Context { return c }))
	fmt.Println("alice's context, copied:", kept((*gin.Context).Copy))
	contexts()
}

func get(h http.Handler, path string) {
	h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, path, nil))
}
