package meter_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"sync"

	"github.com/twmb/franz-go/pkg/kmsg"
)

// conn knows requests and answers apart. Each has its length in front of it.
// A request begins with its kind, its version and its correlation id, an
// answer with the correlation id of its request.
type conn struct {
	net.Conn
	net  *network
	rest bytes.Buffer // of the answer that is being read

	mu    sync.Mutex
	asked map[uint32]int16 // the kinds of requests by correlation id
}

// Write sends a request. The client writes each by one call.
func (c *conn) Write(request []byte) (int, error) {
	if len(request) < 14 {
		return 0, fmt.Errorf("the network of the test is no carrier for %d bytes that are not a request", len(request))
	}
	key := int16(binary.BigEndian.Uint16(request[4:]))
	if key == int16(kmsg.Produce) {
		acks, err := acksOf(request[4:])
		if err != nil {
			return 0, err
		}
		c.net.note(acks)
	}
	c.mu.Lock()
	c.asked[binary.BigEndian.Uint32(request[8:])] = key
	c.mu.Unlock()
	return c.Conn.Write(request)
}

// acksOf reads a request that writes records. Behind the correlation id it has
// the name of the client, and in later versions an empty list of tags.
func acksOf(request []byte) (int16, error) {
	produce := kmsg.NewPtrProduceRequest()
	produce.SetVersion(int16(binary.BigEndian.Uint16(request[2:])))
	body := request[10+max(0, int16(binary.BigEndian.Uint16(request[8:]))):]
	if produce.IsFlexible() {
		body = body[1:]
	}
	if err := produce.ReadFrom(body); err != nil {
		return 0, fmt.Errorf("the network of the test reads a request to write records: %w", err)
	}
	return produce.Acks, nil
}

// Read hands out answers, unless their fate is another.
func (c *conn) Read(p []byte) (int, error) {
	for c.rest.Len() == 0 {
		if err := c.receive(); err != nil {
			return 0, err
		}
	}
	return c.rest.Read(p)
}

func (c *conn) receive() error {
	answer := make([]byte, 4)
	if _, err := io.ReadFull(c.Conn, answer); err != nil {
		return err
	}
	answer = append(answer, make([]byte, binary.BigEndian.Uint32(answer))...)
	if _, err := io.ReadFull(c.Conn, answer[4:]); err != nil {
		return err
	}
	c.mu.Lock()
	key := c.asked[binary.BigEndian.Uint32(answer[4:])]
	c.mu.Unlock()
	switch c.net.decide(key) {
	case swallowed:
		return nil
	case cutOff:
		c.Conn.Close()
		return fmt.Errorf("the answer to a request of kind %d: %w", key, net.ErrClosed)
	default:
		c.rest.Write(answer)
		return nil
	}
}
