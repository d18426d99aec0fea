package charge

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"sync"
	"testing"
	"time"

	"backend-mastery.example/examples/go-distributed/retry"
	"github.com/jackc/pgx/v5"
)

// #region faults
// dropReply lets each request through and loses the first reply.
type dropReply struct {
	base http.RoundTripper
	once sync.Once
}

func (d *dropReply) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := d.base.RoundTrip(r)
	d.once.Do(func() {
		if err == nil {
			response.Body.Close()
		}
		response, err = nil, io.ErrUnexpectedEOF
	})
	return response, err
}

// duplicate delivers each request eight times at once and gives one reply.
type duplicate struct{ base http.RoundTripper }

func (d duplicate) RoundTrip(r *http.Request) (*http.Response, error) {
	var others sync.WaitGroup
	for range 7 {
		others.Go(func() {
			if response, err := d.base.RoundTrip(r.Clone(r.Context())); err == nil {
				io.Copy(io.Discard, response.Body)
				response.Body.Close()
			}
		})
	}
	response, err := d.base.RoundTrip(r)
	others.Wait()
	return response, err
}

// #endregion faults

// lockAccount makes the service slow: another session holds the account for
// longer than the first attempt waits.
type lockAccount struct {
	base http.RoundTripper
	conn *pgx.Conn
	once sync.Once
}

func (l *lockAccount) RoundTrip(r *http.Request) (response *http.Response, err error) {
	first := false
	l.once.Do(func() {
		first = true
		tx, failed := l.conn.Begin(context.Background())
		if failed != nil {
			err = failed
			return
		}
		defer tx.Rollback(context.Background())
		if _, err = tx.Exec(context.Background(), "select from account where id = 'ada' for update"); err == nil {
			ctx, cancel := context.WithTimeout(r.Context(), 300*time.Millisecond)
			defer cancel()
			response, err = l.base.RoundTrip(r.Clone(ctx))
		}
	})
	if first {
		return response, err
	}
	return l.base.RoundTrip(r)
}

func TestFaults(t *testing.T) {
	conn := connect(t)
	base := http.DefaultTransport
	tests := []struct {
		name, key string
		fault     http.RoundTripper
		balance   int
	}{
		{"reply dropped, no key, repeated all the same", "", &dropReply{base: base}, 40},
		{"reply dropped", "key-1", &dropReply{base: base}, 70},
		{"eight deliveries at once", "key-2", duplicate{base}, 70},
		{"peer too slow once", "key-3", &lockAccount{base: base, conn: conn}, 70},
	}
	for _, tt := range tests {
		reset(t, conn)
		server := httptest.NewServer(Server{dial})
		attempts, err := charge(t.Context(), &http.Client{Transport: tt.fault}, server.URL, tt.key)
		server.Close() // waits until every request has ended
		if err != nil {
			t.Fatal(err)
		}
		var balance, charges int
		err = conn.QueryRow(t.Context(), "select balance, (select count(*) from charge) from account where id = 'ada'").Scan(&balance, &charges)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%-45s %d attempts, %d charged, balance %d", tt.name, attempts, charges, balance)
		if balance != tt.balance || balance != 100-30*charges {
			t.Errorf("%s: want balance %d", tt.name, tt.balance)
		}
	}
}

// charge asks for 30 from ada, and repeats whatever the fate of an attempt.
func charge(ctx context.Context, client *http.Client, url, key string) (attempts int, err error) {
	p := retry.Policy{Attempts: 4, Base: time.Millisecond, Cap: 10 * time.Millisecond}
	always := func(error) bool { return true }
	err = p.Do(ctx, always, func(ctx context.Context) error {
		attempts++
		request, err := http.NewRequestWithContext(ctx, http.MethodPost, url+"/charge?account=ada&amount=30", nil)
		if err != nil {
			return err
		}
		if key != "" {
			request.Header.Set("Idempotency-Key", key)
		}
		response, err := client.Do(request)
		if err != nil {
			return err
		}
		defer response.Body.Close()
		if response.StatusCode != http.StatusOK {
			return fmt.Errorf("status %d", response.StatusCode)
		}
		return nil
	})
	return attempts, err
}

func TestChargeRefuses(t *testing.T) {
	conn := connect(t)
	reset(t, conn)
	if _, err := Charge(t.Context(), conn, "k", "ada", 500); !errors.Is(err, ErrTooLittle) {
		t.Error(err)
	}
	first, err := Charge(t.Context(), conn, "k", "ada", 50) // the refusal left no trace
	if err != nil {
		t.Error(err)
	}
	again, err := Charge(t.Context(), conn, "k", "ada", 50)
	if err != nil || again != first {
		t.Errorf("receipt %d, want %d: %v", again, first, err)
	}
	if _, err := Charge(t.Context(), conn, "k", "ada", 49); !errors.Is(err, ErrKeyReused) {
		t.Error(err)
	}
}

func dial(ctx context.Context) (*pgx.Conn, error) { return pgx.Connect(ctx, os.Getenv("POSTGRES_URL")) }

func connect(t *testing.T) *pgx.Conn {
	conn, err := dial(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close(context.Background()) })
	return conn
}

func reset(t *testing.T, conn *pgx.Conn) {
	_, err := conn.Exec(t.Context(), "drop table if exists account, charge, answered;"+schema+"insert into account values ('ada', 100)")
	if err != nil {
		t.Fatal(err)
	}
}
