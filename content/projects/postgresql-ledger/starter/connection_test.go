package ledger_test

import "testing"

func TestATransferOutlivesItsConnection(t *testing.T) {
	t.Parallel()
	b := open(t, "R10", setup{})
	alice, bob := b.funded("alice", 100), b.account("bob", 0)
	const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE `

	release := b.hold(holdRow, bob)
	req := request(alice, bob, 30)
	done := b.start(t.Context(), req)
	b.awaitBlocked(done)
	b.exec(end+blocked, b.schema)
	release()
	if err := b.receive("a transfer whose connection was terminated", done).err; err != nil {
		b.Fatalf("a transfer whose connection was terminated in the middle gives %v, want it repeated on another one", err)
	}
	b.expectTransfers(req.Key, 1)
	b.expectBalance(alice, 70)

	b.awaitQuiet()
	b.exec(end+`application_name = $1`, b.schema)
	b.transfer(alice, bob, 30)
	b.expectBalance(alice, 40)
	b.checkBooks()
}
