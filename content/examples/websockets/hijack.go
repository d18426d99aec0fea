package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"net/http"
	"sync"

	"github.com/coder/websocket"
)

// user returns whose session a request carries in its cookie.
func user(r *http.Request) string {
	c, err := r.Cookie("session")
	if err != nil || c.Value != "s3cret-of-ann" {
		return ""
	}
	return "ann"
}

// push sends the secret of a user over a fresh socket.
func push(w http.ResponseWriter, r *http.Request, name string, o *websocket.AcceptOptions) {
	conn, err := websocket.Accept(w, r, o)
	if err != nil {
		return
	}
	defer conn.CloseNow()
	if conn.Write(r.Context(), websocket.MessageText, []byte("balance of "+name+": 1,200")) == nil {
		conn.Close(websocket.StatusNormalClosure, "")
	}
}

// #region cookie
// cookieOnly trusts the cookie and accepts every origin.
func cookieOnly(w http.ResponseWriter, r *http.Request) {
	name := user(r)
	if name == "" {
		http.Error(w, "log in", http.StatusUnauthorized)
		return
	}
	push(w, r, name, &websocket.AcceptOptions{InsecureSkipVerify: true})
}

// #endregion cookie

// originChecked lets the library compare Origin with Host.
func originChecked(w http.ResponseWriter, r *http.Request) {
	name := user(r)
	if name == "" {
		http.Error(w, "log in", http.StatusUnauthorized)
		return
	}
	push(w, r, name, nil)
}

// #region ticket
// tickets are handed out over an ordinary request, and each opens one socket.
type tickets struct {
	mu   sync.Mutex
	open map[string]string // a real one also expires, after seconds
}

// issue answers POST /ticket. A page of another origin cannot read the answer.
func (t *tickets) issue(w http.ResponseWriter, r *http.Request) {
	name := user(r)
	if name == "" || r.Header.Get("Origin") != "http://"+r.Host {
		http.Error(w, "log in here", http.StatusUnauthorized)
		return
	}
	ticket := rand.Text()
	t.mu.Lock()
	t.open[ticket] = name
	t.mu.Unlock()
	io.WriteString(w, ticket)
}

// connect takes the ticket instead of the cookie.
func (t *tickets) connect(w http.ResponseWriter, r *http.Request) {
	ticket := r.URL.Query().Get("ticket")
	t.mu.Lock()
	name := t.open[ticket]
	delete(t.open, ticket)
	t.mu.Unlock()
	if name == "" {
		http.Error(w, "no valid ticket", http.StatusUnauthorized)
		return
	}
	push(w, r, name, nil)
}

// #endregion ticket

func hijack() error {
	t := &tickets{open: map[string]string{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /cookie", cookieOnly)
	mux.HandleFunc("GET /origin", originChecked)
	mux.HandleFunc("POST /ticket", t.issue)
	mux.HandleFunc("GET /ticketed", t.connect)
	stop, err := serve(mux)
	if err != nil {
		return err
	}
	defer stop()

	const evil, own, none = "https://evil.example", "http://" + address, ""
	for _, path := range []string{"/cookie", "/origin"} {
		for _, origin := range []string{evil, own, none} {
			fmt.Printf("%-26s %-21s %s\n", path, say(origin), visit(path, origin))
		}
	}
	ticket, err := buy(own)
	if err != nil {
		return err
	}
	fmt.Printf("%-26s %-21s %s\n", "/ticketed without one", say(evil), visit("/ticketed", evil))
	fmt.Printf("%-26s %-21s %s\n", "/ticketed", say(own), visit("/ticketed?ticket="+ticket, own))
	fmt.Printf("%-26s %-21s %s\n", "/ticketed, the same again", say(own), visit("/ticketed?ticket="+ticket, own))
	return nil
}

func say(origin string) string {
	if origin == "" {
		return "no Origin"
	}
	return origin
}

// #region visit
// visit opens a socket as Ann's browser does: with her cookie, from any page.
func visit(path, origin string) string {
	ctx := context.Background()
	header := http.Header{"Cookie": {"session=s3cret-of-ann"}}
	if origin != "" {
		header.Set("Origin", origin)
	}
	conn, res, err := websocket.Dial(ctx, "ws://"+address+path, &websocket.DialOptions{HTTPHeader: header})
	if err != nil {
		if res != nil {
			return res.Status
		}
		return err.Error()
	}
	defer conn.CloseNow()
	_, message, err := conn.Read(ctx)
	if err != nil {
		return err.Error()
	}
	return string(message)
}

// #endregion visit

// buy asks for a ticket as the page of the service does.
func buy(origin string) (string, error) {
	req, err := http.NewRequest("POST", "http://"+address+"/ticket", nil)
	if err != nil {
		return "", err
	}
	req.Header.Set("Cookie", "session=s3cret-of-ann")
	req.Header.Set("Origin", origin)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	return string(b), err
}
