package main

import (
	"context"
	"fmt"
	"time"

	"github.com/coder/websocket"
)

// proxy tries the two locations of nginx.conf.
func proxy() error {
	stop, err := serve(echo(false))
	if err != nil {
		return err
	}
	defer stop()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()

	_, res, err := websocket.Dial(ctx, "ws://127.0.0.1:9000/plain/", nil)
	if err == nil || res == nil {
		return fmt.Errorf("expected a refusal, got %v", err)
	}
	fmt.Println("/plain/     ", res.Status)

	conn, res, err := websocket.Dial(ctx, "ws://127.0.0.1:9000/upgraded/", nil)
	if err != nil {
		return err
	}
	defer conn.CloseNow()
	fmt.Println("/upgraded/  ", res.Status)
	if err := conn.Write(ctx, websocket.MessageText, []byte("hi")); err != nil {
		return err
	}
	if _, _, err = conn.Read(ctx); err != nil {
		return err
	}
	if _, _, err = conn.Read(ctx); err == nil || ctx.Err() != nil {
		return fmt.Errorf("expected the proxy to hang up, got %v", err)
	}
	fmt.Println("then silence: closed by the proxy, with close code", int(websocket.CloseStatus(err)), "(none)")
	return nil
}
