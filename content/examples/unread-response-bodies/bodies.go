package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

// #region handler
func handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/small", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, `{"id":471}`) // 10 bytes, sent with Content-Length
	})
	mux.HandleFunc("/large", func(w http.ResponseWriter, r *http.Request) {
		w.Write(make([]byte, 1<<20))
	})
	mux.HandleFunc("/open", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, `{"id":471}`)
		http.NewResponseController(w).Flush() // chunked, and the last chunk does not come
		<-r.Context().Done()
	})
	mux.HandleFunc("/none", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusNoContent)
	})
	return mux
}

// #endregion handler

// #region uses
type use func(res *http.Response, cancel context.CancelFunc) error

func readAll(res *http.Response, _ context.CancelFunc) error {
	_, err := io.Copy(io.Discard, res.Body)
	return err
}

func closeOnly(res *http.Response, _ context.CancelFunc) error { return res.Body.Close() }

func neither(*http.Response, context.CancelFunc) error { return nil }

func cancelOnly(_ *http.Response, cancel context.CancelFunc) error {
	cancel()
	return nil
}

// exactly reads the ten bytes and asks for no more.
func exactly(res *http.Response, _ context.CancelFunc) error {
	if _, err := io.ReadFull(res.Body, make([]byte, 10)); err != nil {
		return err
	}
	return res.Body.Close()
}

func decode(res *http.Response, _ context.CancelFunc) error {
	var v struct{ ID int }
	if err := json.NewDecoder(res.Body).Decode(&v); err != nil {
		return err
	}
	return res.Body.Close()
}

// drain reads what is left, up to 64 KiB, and closes.
func drain(res *http.Response, _ context.CancelFunc) error {
	if _, err := io.CopyN(io.Discard, res.Body, 64<<10); err != nil && err != io.EOF {
		return err
	}
	return res.Body.Close()
}

// #endregion uses

// bodies makes 20 requests for each use, one after the other.
func bodies() error {
	fmt.Println("response              use of the body              opened  still open")
	for _, t := range []struct {
		path, what string
		use        use
		rest       int64 // to wait for, since connections are closed in the background
	}{
		{"/small", "read to the end, close", both(readAll, closeOnly), 1},
		{"/small", "read to the end", readAll, 1},
		{"/small", "close", closeOnly, 0},
		{"/large", "close", closeOnly, 0},
		{"/small", "neither", neither, 20},
		{"/small", "neither, cancel the context", cancelOnly, 0},
		{"/small", "read 10 bytes, close", exactly, 1},
		{"/small", "decode JSON, close", decode, 1},
		{"/open", "decode JSON, close", decode, 0},
		{"/none", "neither", neither, 1},
		{"/small", "drain 64 KiB, close", drain, 1},
		{"/large", "drain 64 KiB, close", drain, 0},
	} {
		b, err := newLab(handler())
		if err != nil {
			return err
		}
		if err := b.repeat(20, t.path, t.use); err != nil {
			return err
		}
		until(func() bool { return b.open.Load() == t.rest })
		name := map[string]string{"/small": "10 bytes", "/large": "1 MiB",
			"/open": "10 bytes, no end yet", "/none": "204, no body"}[t.path]
		fmt.Printf("%-22s%-29s%6d  %10d\n", name, t.what, b.opened.Load(), b.open.Load())
		b.close()
	}
	return nil
}

func both(a, b use) use {
	return func(res *http.Response, cancel context.CancelFunc) error {
		if err := a(res, cancel); err != nil {
			return err
		}
		return b(res, cancel)
	}
}

// repeat cancels no context before the lab is closed, unless u does.
func (b *lab) repeat(n int, path string, u use) error {
	for range n {
		ctx, cancel := context.WithCancel(context.Background())
		b.cancel = append(b.cancel, cancel)
		req, err := http.NewRequestWithContext(ctx, "GET", b.url+path, nil)
		if err != nil {
			return err
		}
		res, err := b.client.Do(req)
		if err != nil {
			return err
		}
		if err := u(res, cancel); err != nil {
			return err
		}
	}
	return nil
}
