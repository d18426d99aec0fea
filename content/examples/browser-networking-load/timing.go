package main

import (
	"crypto/tls"
	"io"
	"net/http"
	"net/http/httptrace"
	"sync"
	"time"
)

// #region timing
// A timing holds the marks of one request, by their names in Resource Timing.
type timing struct {
	mu      sync.Mutex // the hooks run on several goroutines
	at      map[string]time.Time
	reused  bool
	resumed bool
	proto   string
}

func (t *timing) mark(name string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.at[name] = time.Now()
}

func (t *timing) trace() *httptrace.ClientTrace {
	return &httptrace.ClientTrace{
		DNSStart:          func(httptrace.DNSStartInfo) { t.mark("domainLookupStart") },
		DNSDone:           func(httptrace.DNSDoneInfo) { t.mark("domainLookupEnd") },
		ConnectStart:      func(_, _ string) { t.mark("connectStart") },
		TLSHandshakeStart: func() { t.mark("secureConnectionStart") },
		TLSHandshakeDone: func(s tls.ConnectionState, _ error) {
			t.mark("connectEnd")
			t.resumed = s.DidResume
		},
		GotConn: func(i httptrace.GotConnInfo) {
			t.mark("requestStart")
			t.reused = i.Reused
		},
		GotFirstResponseByte: func() { t.mark("responseStart") },
	}
}

// #endregion timing

// measure sends one GET request, reads the answer to its end and keeps the marks.
func measure(client *http.Client, url string) (*timing, error) {
	t := &timing{at: map[string]time.Time{}}
	req, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(httptrace.WithClientTrace(req.Context(), t.trace()))
	res, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil {
		return nil, err
	}
	t.mark("responseEnd")
	t.proto = res.Proto
	return t, nil
}

// #region phases
var phases = []struct{ name, from, to string }{
	{"DNS", "domainLookupStart", "domainLookupEnd"},
	{"TCP", "connectStart", "secureConnectionStart"},
	{"TLS", "secureConnectionStart", "connectEnd"},
	{"wait", "requestStart", "responseStart"},
	{"body", "responseStart", "responseEnd"},
}

func (t *timing) longest() string {
	name, most := "", time.Duration(-1)
	for _, p := range phases {
		if d := t.at[p.to].Sub(t.at[p.from]); d > most {
			name, most = p.name, d
		}
	}
	return name
}

// #endregion phases

func (t *timing) had(name string) bool { return !t.at[name].IsZero() }
