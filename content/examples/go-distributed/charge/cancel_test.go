package charge

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

// #region cancel
// A caller gives a request 200 ms. The handler asks the database for something
// that takes a minute.
func TestDeadlineReachesTheDatabase(t *testing.T) {
	conn := connect(t)
	const query = "select pg_sleep(60)"
	ended := make(chan error, 1)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		own, err := dial(r.Context())
		if err != nil {
			t.Error(err)
			return
		}
		defer own.Close(context.Background())
		_, err = own.Exec(r.Context(), query)
		ended <- err
	}))
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL, nil)
	if err != nil {
		t.Fatal(err)
	}
	_, err = http.DefaultClient.Do(request)
	t.Log("the caller stops waiting:", errors.Is(err, context.DeadlineExceeded))
	t.Log("the handler's query is cancelled:", errors.Is(<-ended, context.Canceled))
	server.Close()

	running := 1
	for running > 0 { // PostgreSQL is told over a connection of its own, which takes a moment
		err := conn.QueryRow(t.Context(), "select count(*) from pg_stat_activity where query = $1 and state = 'active' and pid <> pg_backend_pid()", query).Scan(&running)
		if err != nil {
			t.Fatal(err)
		}
	}
	t.Log("queries still running in PostgreSQL:", running)
}

// #endregion cancel
