package main

import (
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// startNginx starts nginx in a folder of its own.
func startNginx(folder, next string) (*exec.Cmd, error) {
	text, err := os.ReadFile("nginx.conf")
	if err != nil {
		return nil, err
	}
	file := filepath.Join(folder, "nginx.conf")
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(text), "NEXT", next)), 0o600); err != nil {
		return nil, err
	}
	nginx := exec.Command("nginx", "-p", folder, "-c", file)
	nginx.Stderr = os.Stderr
	if err := nginx.Start(); err != nil {
		return nil, err
	}
	return nginx, wait("127.0.0.1:9000", true)
}

// startServer starts this program as a server.
func startServer(address, stop string) (*exec.Cmd, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	server := exec.Command(self, "serve", address, stop)
	server.Stderr = os.Stderr
	if err := server.Start(); err != nil {
		return nil, err
	}
	return server, wait(address, true)
}

// wait waits until an address takes connections, or until it takes none any more.
func wait(address string, open bool) error {
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		conn, err := net.Dial("tcp", address)
		if err == nil {
			err = errors.Join(conn.Close())
		}
		if (err == nil) == open {
			return nil
		}
	}
	return errors.New(address + " did not change its mind in 20 seconds")
}
