// Command deadline gives every request a time, and passes it on to the service
// behind.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
)

// #region deadline
const header = "X-Time-Left-Ms"

// deadline bounds a request by the time that the service takes at most, or by
// what the caller has left, whichever ends first.
func deadline(most time.Duration) gin.HandlerFunc {
	return func(c *gin.Context) {
		left := most
		if ms, err := strconv.ParseInt(c.GetHeader(header), 10, 32); err == nil && ms >= 0 {
			left = min(left, time.Duration(ms)*time.Millisecond)
		}
		ctx, cancel := context.WithTimeout(c.Request.Context(), left)
		defer cancel()
		c.Request = c.Request.WithContext(ctx)
		c.Next()
		if last := c.Errors.Last(); last != nil && errors.Is(last, context.DeadlineExceeded) && !c.Writer.Written() {
			c.Header("Content-Type", "application/problem+json")
			c.JSON(http.StatusGatewayTimeout, gin.H{"type": "about:blank", "title": "Gateway Timeout", "status": http.StatusGatewayTimeout})
		}
	}
}

// call asks the next service, and tells it how long the answer is of use.
func call(ctx context.Context, url string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	if end, ok := ctx.Deadline(); ok {
		req.Header.Set(header, strconv.FormatInt(max(0, time.Until(end).Milliseconds()), 10))
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, io.LimitReader(resp.Body, 64<<10)) // or the connection is lost
	err = errors.Join(err, resp.Body.Close())
	if resp.StatusCode == http.StatusGatewayTimeout { // its clock may end first
		return errors.Join(context.DeadlineExceeded, err)
	}
	return err
}

// #endregion deadline

func main() {
	gin.SetMode(gin.ReleaseMode)
	given := make(chan bool, 1)
	cancelled := make(chan error, 1)
	back := gin.New()
	back.Use(deadline(time.Minute))
	back.GET("/slow", func(c *gin.Context) {
		end, _ := c.Request.Context().Deadline()
		given <- time.Until(end) <= 300*time.Millisecond
		<-c.Request.Context().Done() // a query that heeds its context
		_ = c.Error(c.Request.Context().Err())
		cancelled <- c.Request.Context().Err()
	})
	inventory := httptest.NewServer(back)
	defer inventory.Close()

	front := gin.New()
	front.Use(deadline(300 * time.Millisecond))
	front.GET("/orders", func(c *gin.Context) {
		if err := call(c.Request.Context(), inventory.URL+"/slow"); err != nil {
			_ = c.Error(err)
		}
	})
	orders := httptest.NewServer(front)
	defer orders.Close()

	resp, err := http.Get(orders.URL + "/orders")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("orders answers:", resp.StatusCode, resp.Header.Get("Content-Type"))
	if err := resp.Body.Close(); err != nil {
		log.Fatal(err)
	}
	fmt.Println("inventory, which allows a minute, had what orders had left:", <-given)
	fmt.Println("inventory has stopped working:", <-cancelled != nil)
}
