package ledger_test

import (
	"bytes"
	"context"
	"io"
	"net"
	"sync/atomic"
	"testing"
)

func TestALostAnswerToCommitMovesTheMoneyOnce(t *testing.T) {
	t.Parallel()
	var wire cutter
	b := open(t, "R11", setup{dial: wire.dial})
	alice, bob := b.funded("alice", 100), b.account("bob", 0)

	req := request(alice, bob, 30)
	wire.armed.Store(true)
	done, err := b.ledger.Transfer(t.Context(), req)
	if wire.armed.Load() {
		b.Fatalf("the ledger sent no COMMIT that the test could see (the error is %v). A transfer is an explicit transaction, and POSTGRES_URL needs sslmode=disable", err)
	}
	if err != nil {
		b.Fatalf("a transfer whose COMMIT was carried out, while the answer was lost, gives %v, want the transfer", err)
	}
	b.expectTransfers(req.Key, 1)
	if id := b.number(`SELECT id FROM transfer WHERE key = $1`, req.Key); id != done.ID {
		b.Fatalf("the transfer comes back with the id %d, the table has %d", done.ID, id)
	}
	b.expectBalance(alice, 70)
	b.checkBooks()
}

// cutter is a way to the server. Once armed, it lets one COMMIT pass, waits
// for the answer, keeps that to itself and cuts the connection.
type cutter struct{ armed atomic.Bool }

func (c *cutter) dial(ctx context.Context, network, address string) (net.Conn, error) {
	conn, err := new(net.Dialer).DialContext(ctx, network, address)
	return &cutConn{Conn: conn, cutter: c}, err
}

type cutConn struct {
	net.Conn
	cutter *cutter
	isLast atomic.Bool // what comes next is the answer to COMMIT
}

func (c *cutConn) Write(data []byte) (int, error) {
	if bytes.Contains(bytes.ToLower(data), []byte("commit")) && c.cutter.armed.CompareAndSwap(true, false) {
		c.isLast.Store(true)
	}
	return c.Conn.Write(data)
}

func (c *cutConn) Read(data []byte) (int, error) {
	n, err := c.Conn.Read(data)
	if !c.isLast.Load() {
		return n, err
	}
	if err := c.Close(); err != nil {
		return 0, err
	}
	return 0, io.ErrUnexpectedEOF
}
