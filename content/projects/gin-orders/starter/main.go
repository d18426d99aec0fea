package shop

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"syscall"
)

// Main runs a service as a process: it listens on LISTEN, prints the address,
// logs to stderr, and ends on SIGTERM. It returns the exit code.
func Main(service string) int {
	log := slog.New(slog.NewJSONHandler(os.Stderr, nil)).With("service", service)
	if err := serve(service, log); err != nil {
		log.Error("the service has ended", "error", err.Error())
		return 1
	}
	return 0
}

func serve(service string, log *slog.Logger) error {
	cfg, err := ConfigFromEnv(service, os.Getenv)
	address := os.Getenv("LISTEN")
	if address == "" { // net.Listen would choose a port
		err = errors.Join(err, errors.New("LISTEN must be an address such as :8080"))
	}
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", address)
	if err != nil {
		return fmt.Errorf("LISTEN: %w", err)
	}
	fmt.Println(l.Addr())
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	return Run(ctx, cfg, l, log)
}
