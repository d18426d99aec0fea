package shop

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/jackc/pgx/v5/pgxpool"
)

const maxBody = 64 << 10

// Run makes what is missing in the database, serves on the listener until the
// context ends, and then stops without losing what it has in hand.
func Run(ctx context.Context, cfg Config, l net.Listener, log *slog.Logger) error {
	gin.SetMode(gin.ReleaseMode)
	s := &server{cfg: cfg, log: log, client: newClient()}
	var background sync.WaitGroup
	defer background.Wait()
	// What runs beside the requests goes on until the last one is answered.
	beside, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	if cfg.DatabaseURL != "" {
		pool, err := pgxpool.New(ctx, cfg.DatabaseURL)
		if err != nil {
			return fmt.Errorf("opening the database: %w", err)
		}
		s.pool = pool
		background.Go(func() { s.prepare(beside) })
	}
	if cfg.Service == Orders {
		r := &relay{cfg: cfg, pool: s.pool, log: log}
		background.Go(func() { r.run(beside) })
	}
	srv := &http.Server{
		Handler:           http.MaxBytesHandler(s.routes(), maxBody),
		ReadHeaderTimeout: 2 * time.Second,
		ReadTimeout:       5 * time.Second,
		WriteTimeout:      cfg.Timeout + 5*time.Second,
		IdleTimeout:       time.Minute,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelError), // JSON as well
	}
	err := s.serve(ctx, srv, l)
	cancel()
	background.Wait()
	if s.pool != nil {
		s.pool.Close()
	}
	return err
}
