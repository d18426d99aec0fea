// Command clientip sends forged addresses to Gin, directly and through nginx.
// The client has the address 127.0.0.7, nginx 127.0.0.1.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"

	"github.com/gin-gonic/gin"
)

func main() {
	gin.SetMode(gin.ReleaseMode)
	// #region settings
	trial("the default, which trusts everybody", func(*gin.Engine) error { return nil })
	trial("nobody trusted", func(r *gin.Engine) error { return r.SetTrustedProxies(nil) })
	trial("nginx trusted", func(r *gin.Engine) error { return r.SetTrustedProxies([]string{"127.0.0.1"}) })
	// #endregion settings
}

func trial(name string, configure func(*gin.Engine) error) {
	r := gin.New()
	must(configure(r))
	r.GET("/", func(c *gin.Context) { c.String(http.StatusOK, c.ClientIP()) })
	l, err := net.Listen("tcp", "127.0.0.1:9000")
	must(err)
	srv := &http.Server{Handler: r}
	ended := make(chan error, 1)
	go func() { ended <- srv.Serve(l) }()

	fmt.Println(name)
	fmt.Println("  direct, forged:       ", get("http://127.0.0.1:9000/", "203.0.113.9"))
	fmt.Println("  through nginx, forged:", get("http://127.0.0.1:8080/", "203.0.113.9"))
	fmt.Println("  through nginx, honest:", get("http://127.0.0.1:8080/", ""))
	must(srv.Close())
	<-ended
}

func get(url, forged string) string {
	dialer := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.IPv4(127, 0, 0, 7)}}
	client := http.Client{Transport: &http.Transport{DialContext: dialer.DialContext, DisableKeepAlives: true}}
	req, err := http.NewRequestWithContext(context.Background(), http.MethodGet, url, nil)
	must(err)
	if forged != "" {
		req.Header.Set("X-Forwarded-For", forged)
	}
	resp, err := client.Do(req)
	must(err)
	body, err := io.ReadAll(resp.Body)
	must(err)
	must(resp.Body.Close())
	return string(body)
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
