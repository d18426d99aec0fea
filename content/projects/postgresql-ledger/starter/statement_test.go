package ledger_test

import (
	"fmt"
	"slices"
	"testing"

	ledger "backend-mastery.example/postgresql-ledger"
)

func TestStatementPagesNeitherSkipNorRepeat(t *testing.T) {
	t.Parallel()
	b := open(t, "R13", setup{})
	alice := b.account("alice", 0)
	var want []ledger.Line
	balance := int64(0)
	for i := range 12 {
		name := fmt.Sprintf("friend %d", i)
		friend := b.funded(name, 100)
		done := b.transfer(friend, alice, int64(10+i))
		balance += int64(10 + i)
		want = append(want, ledger.Line{Transfer: done.ID, At: done.At, Counterparty: name, Amount: int64(10 + i), Balance: balance})
	}
	slices.Reverse(want)

	var got []ledger.Line
	for page := range b.pages(alice, 4) {
		got = append(got, page.Lines...)
		b.transfer(b.mint, alice, 1) // entries arrive while the reader turns the pages
	}
	if len(got) != len(want) {
		b.Fatalf("the pages have %d lines, want the %d that were there when the reader began", len(got), len(want))
	}
	for i, line := range got {
		isSame := line.Transfer == want[i].Transfer && line.At.Equal(want[i].At) && line.Counterparty == want[i].Counterparty &&
			line.Amount == want[i].Amount && line.Balance == want[i].Balance
		if !isSame || line.Entry == 0 {
			b.Fatalf("line %d of the pages is %+v, want %+v with the id of its entry", i+1, line, want[i])
		}
	}
	if page, err := b.ledger.Statement(t.Context(), b.account("empty", 0), 0, 4); err != nil || len(page.Lines) > 0 || page.Next != 0 {
		b.Fatalf("the statement of an account without entries is %+v with the error %v", page, err)
	}
}

// pages turns the pages of a statement.
func (b *bench) pages(account ledger.AccountID, limit int) func(yield func(ledger.Page) bool) {
	return func(yield func(ledger.Page) bool) {
		for from, turned := ledger.Cursor(0), 0; turned == 0 || from != 0; turned++ {
			page, err := b.ledger.Statement(b.Context(), account, from, limit)
			if err != nil {
				b.Fatalf("page %d of a statement: %v", turned+1, err)
			}
			if len(page.Lines) == 0 || len(page.Lines) > limit {
				b.Fatalf("page %d of a statement has %d lines, want 1 to %d", turned+1, len(page.Lines), limit)
			}
			if from = page.Next; !yield(page) {
				return
			}
		}
	}
}

func TestAStatementTakesNoMoreQueriesForMoreLines(t *testing.T) {
	t.Parallel()
	b := open(t, "R14", setup{})
	alice := b.account("alice", 0)
	for i := range 20 {
		b.transfer(b.funded(fmt.Sprintf("friend %d", i), 100), alice, 10)
	}
	queries := func(limit int) int {
		b.trace.sent()
		page, err := b.ledger.Statement(t.Context(), alice, 0, limit)
		if err != nil || len(page.Lines) != limit {
			b.Fatalf("a page of %d lines has %d, with the error %v", limit, len(page.Lines), err)
		}
		return len(b.trace.sent())
	}
	if two, many := queries(2), queries(20); many > two {
		b.Fatalf("a page of 2 lines takes %d queries and a page of 20 takes %d, want as many", two, many)
	}
}
