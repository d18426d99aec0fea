package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// frames shows messages, fragments, a ping between them, and the close.
func frames() error {
	stop, err := serve(echo(false))
	if err != nil {
		return err
	}
	defer stop()
	c, err := open()
	if err != nil {
		return err
	}
	defer c.Close()

	fmt.Println("# #region one")
	if err := c.exchange(text("Hello")); err != nil {
		return err
	}
	fmt.Println("# #endregion one")

	fmt.Println("# #region lengths")
	for _, n := range []int{125, 126, 65535, 65536} {
		if err := c.exchange(text(strings.Repeat("x", n))); err != nil {
			return err
		}
	}
	fmt.Println("# #endregion lengths")

	fmt.Println("# #region fragments")
	// #region fragments
	first, last := text("frag"), text("ment")
	first.fin = false
	last.op = opContinuation
	for _, f := range []frame{first, control(opPing, []byte("p1")), last} {
		if err := c.send(f); err != nil {
			return err
		}
	}
	// #endregion fragments
	for range 2 { // the pong, then the message
		if _, err := c.receive(); err != nil {
			return err
		}
	}
	fmt.Println("# #endregion fragments")

	fmt.Println("# #region close")
	if err := c.exchange(closing(1000, "bye")); err != nil {
		return err
	}
	if _, err := c.receive(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("expected the end, got %v", err)
	}
	fmt.Println("< end of the TCP stream")
	fmt.Println("# #endregion close")
	return nil
}

// exchange sends a frame and receives one.
func (c *client) exchange(f frame) error {
	if err := c.send(f); err != nil {
		return err
	}
	_, err := c.receive()
	return err
}

// violations sends what the protocol forbids, each on a fresh connection.
func violations() error {
	unmasked, rsv, half, unknown := text("hi"), text("hi"), control(opPing, nil), text("hi")
	unmasked.masked, rsv.rsv1, half.fin, unknown.op = false, true, false, 0x3
	lonely := text("hi")
	lonely.op = opContinuation
	for _, checked := range []bool{false, true} {
		stop, err := serve(echo(checked))
		if err != nil {
			return err
		}
		fmt.Println("# #region", map[bool]string{false: "library", true: "checked"}[checked])
		for _, v := range []struct {
			name string
			f    frame
		}{
			{"not masked", unmasked},
			{"RSV1 without an extension", rsv},
			{"a fragmented ping", half},
			{"a ping of 126 bytes", control(opPing, make([]byte, 126))},
			{"opcode 3", unknown},
			{"a continuation of nothing", lonely},
			{"close code 1006 on the wire", closing(1006, "")},
			{"70,001 bytes, limit 70,000", text(strings.Repeat("x", 70_001))},
			{"text that is not UTF-8", text("\xc3\x28")},
		} {
			if checked && v.name != "text that is not UTF-8" {
				continue
			}
			answer, err := violate(v.f)
			if err != nil {
				return err
			}
			fmt.Printf("%-28s %s\n", v.name, answer)
		}
		fmt.Println("# #endregion", map[bool]string{false: "library", true: "checked"}[checked])
		stop()
	}
	return nil
}

func violate(f frame) (string, error) {
	c, err := open()
	if err != nil {
		return "", err
	}
	defer c.Close()
	if _, err := c.Write(f.bytes()); err != nil {
		return "", err
	}
	answer, err := readFrame(c.r, 1<<20)
	switch {
	case err != nil:
		return "closed without a close frame", nil
	case answer.op == opClose:
		return answer.String(), nil
	default:
		return fmt.Sprintf("echoed: % x", answer.payload), nil
	}
}
