package shop

import (
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"sync/atomic"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/jackc/pgx/v5/pgxpool"
)

type server struct {
	cfg      Config
	log      *slog.Logger
	client   *client
	pool     *pgxpool.Pool // nil in the gateway
	prepared atomic.Bool
	stopping atomic.Bool
}

func (s *server) routes() http.Handler {
	r := gin.New()
	_ = r.SetTrustedProxies(nil) // nil is always valid
	r.GET("/healthz", func(c *gin.Context) { c.Status(http.StatusOK) })
	r.GET("/readyz", s.ready)
	r.NoRoute(identity, s.logged, func(c *gin.Context) { s.fail(c, errNotFound) })
	api := r.Group("/", identity, s.logged, s.recovered, deadline(s.cfg.Timeout))
	switch s.cfg.Service {
	case Gateway:
		api.POST("/orders", s.forward)
	case Orders:
		api.POST("/orders", s.order)
	case Inventory:
		api.POST("/reservations", s.reserve)
		api.GET("/items/:item", s.item)
		api.PUT("/items/:item", s.setItem)
	}
	return r
}

// ready remembers that the database was there once.
func (s *server) ready(c *gin.Context) {
	if s.stopping.Load() || s.pool != nil && !s.prepared.Load() {
		c.Status(http.StatusServiceUnavailable)
		return
	}
	c.Status(http.StatusOK)
}

func (s *server) logged(c *gin.Context) {
	begun := time.Now()
	c.Next()
	s.log.InfoContext(c.Request.Context(), "request", "method", c.Request.Method, "route", c.FullPath(),
		"status", c.Writer.Status(), "ms", time.Since(begun).Milliseconds(), "trace_id", traceOf(c.Request.Context()).id)
}

func (s *server) recovered(c *gin.Context) {
	defer func() {
		if value := recover(); value != nil {
			s.fail(c, fmt.Errorf("panic: %v\n%s", value, debug.Stack()))
		}
	}()
	c.Next()
}
