package shop_test

import (
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	shop "backend-mastery.example/gin-orders"
)

const (
	patience = 20 * time.Second
	soon     = 6 * time.Second // where all services are up
)

// TestMain is also the program of each service: a test starts its own binary
// with SHOP_SERVICE set.
func TestMain(m *testing.M) {
	if service := os.Getenv("SHOP_SERVICE"); service != "" {
		os.Exit(shop.Main(service))
	}
	m.Run()
}

// bench is what one acceptance test works at.
type bench struct {
	*testing.T
	requirement string
	name        string
	postgres    string
	amqp        string
}

func open(t *testing.T, requirement string) *bench {
	t.Helper()
	t.Parallel()
	b := &bench{t, requirement, "shop_" + strings.ToLower(rand.Text()), os.Getenv("POSTGRES_URL"), os.Getenv("AMQP_URL")}
	if b.postgres == "" || b.amqp == "" {
		b.Fatalf("set POSTGRES_URL and AMQP_URL to the addresses of the servers")
	}
	b.exec("CREATE SCHEMA " + b.name)
	t.Cleanup(func() { b.exec("DROP SCHEMA " + b.name + " CASCADE") })
	t.Cleanup(b.deleteExchange)
	return b
}

// exec does what the test itself does in the database.
func (b *bench) exec(sql string) {
	b.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	conn, err := pgx.Connect(ctx, b.postgres)
	if err != nil {
		b.Fatalf("the test's own connection: %v", err)
	}
	defer func() { _ = conn.Close(ctx) }()
	if _, err := conn.Exec(ctx, sql); err != nil {
		b.Fatalf("%s: %v", sql, err)
	}
}

// database is the address of the schema of this test, with other settings as
// pairs of name and value.
func (b *bench) database(settings ...string) string {
	u, err := url.Parse(b.postgres)
	if err != nil {
		b.Fatalf("POSTGRES_URL: %v", err)
	}
	q := u.Query()
	q.Set("search_path", b.name)
	for i := 0; i+1 < len(settings); i += 2 {
		q.Set(settings[i], settings[i+1])
	}
	u.RawQuery = q.Encode()
	return u.String()
}

// process is one running service.
type process struct {
	*bench
	url   string
	cmd   *exec.Cmd
	ended chan struct{}
	mu    sync.Mutex
	out   bytes.Buffer
}

func (p *process) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.out.Write(b)
}

func (p *process) logs() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.out.String()
}

// start runs a service, with variables besides the usual ones.
func (b *bench) start(service string, env ...string) *process {
	b.Helper()
	p := &process{bench: b, ended: make(chan struct{})}
	p.cmd = exec.Command(os.Args[0])
	p.cmd.Env = append(os.Environ(), "SHOP_SERVICE="+service, "LISTEN=127.0.0.1:0", "NOTICE=300ms", "GRACE=15s",
		"REQUEST_TIMEOUT=10s", "POSTGRES_URL="+b.database(), "AMQP_URL="+b.amqp, "EXCHANGE="+b.name)
	p.cmd.Env = append(p.cmd.Env, env...)
	p.cmd.Stderr = p
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		b.Fatalf("starting %s: %v", service, err)
	}
	if err := p.cmd.Start(); err != nil {
		b.Fatalf("starting %s: %v", service, err)
	}
	address, readErr := bufio.NewReader(out).ReadString('\n')
	go func() { _ = p.cmd.Wait(); close(p.ended) }()
	b.Cleanup(p.kill)
	if readErr != nil {
		<-p.ended
		b.Fatalf("starting %s: it has ended: %s", service, p.logs())
	}
	p.url = "http://" + strings.TrimSpace(address)
	return p
}

// ready starts a service and waits until it says that it is ready.
func (b *bench) ready(service string, env ...string) *process {
	b.Helper()
	p := b.start(service, env...)
	b.eventually(service+" is ready", func() bool { return get(p.url+"/readyz") == http.StatusOK })
	return p
}

func (p *process) kill() { _ = p.cmd.Process.Kill(); <-p.ended }

func (p *process) terminate() {
	p.Helper()
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		p.Fatalf("sending SIGTERM: %v", err)
	}
}

type answer struct {
	status int // 0 where there is none
	header http.Header
	body   map[string]any
}

func (b *bench) send(method, url, key, body string, header ...string) answer {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, method, url, strings.NewReader(body))
	if err != nil {
		b.Errorf("%v", err)
		return answer{}
	}
	req.Close = true
	if key != "" {
		req.Header.Set("Idempotency-Key", key)
	}
	for i := 0; i+1 < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return answer{}
	}
	defer func() { _ = resp.Body.Close() }()
	a := answer{status: resp.StatusCode, header: resp.Header}
	read, _ := io.ReadAll(resp.Body)
	_ = json.Unmarshal(read, &a.body)
	return a
}

// order places an order and wants a status.
func (b *bench) order(url, key, body string, want int) answer {
	b.Helper()
	a := b.send(http.MethodPost, url+"/orders", key, body)
	if a.status != want {
		b.Errorf("the order %s with the key %q gives %d %v, want %d", body, key, a.status, a.body, want)
	}
	return a
}

func get(url string) int {
	client := http.Client{Timeout: 3 * time.Second, Transport: &http.Transport{DisableKeepAlives: true}}
	resp, err := client.Get(url)
	if err != nil {
		return 0
	}
	_ = resp.Body.Close()
	return resp.StatusCode
}

func (b *bench) eventually(what string, is func() bool) {
	b.Helper()
	b.within(patience, what, is)
}

func (b *bench) within(patience time.Duration, what string, is func() bool) {
	b.Helper()
	for end := time.Now().Add(patience); !is(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			b.Fatalf("not within %v: %s", patience, what)
		}
	}
}

// receive waits for something that another goroutine tells.
func receive[T any](b *bench, what string, from <-chan T) (got T) {
	b.Helper()
	select {
	case got = <-from:
	case <-time.After(patience):
		b.Fatalf("not within %v: %s", patience, what)
	}
	return got
}

func (b *bench) Fatalf(format string, args ...any) {
	b.Helper()
	b.T.Fatalf(b.requirement+": "+format, args...)
}

func (b *bench) Errorf(format string, args ...any) {
	b.Helper()
	b.T.Errorf(b.requirement+": "+format, args...)
}
