package main

import "fmt"

// #region probe
// probe runs one channel operation and reports its panic, if there is one.
func probe(op func(chan int) string, c chan int) (result string) {
	defer func() {
		if r := recover(); r != nil {
			result = fmt.Sprint("panic: ", r)
		}
	}()
	return op(c)
}

func trySend(c chan int) string {
	select {
	case c <- 1:
		return "sent"
	default:
		return "blocks"
	}
}

func tryReceive(c chan int) string {
	select {
	case v, ok := <-c:
		return fmt.Sprint(v, " ", ok)
	default:
		return "blocks"
	}
}

func tryClose(c chan int) string {
	close(c)
	return "closed"
}

// #endregion probe

// #region states
func printChannelTable() {
	states := []struct {
		name string
		make func() chan int
	}{
		{"nil", func() chan int { return nil }},
		{"open, no partner", func() chan int { return make(chan int) }},
		{"open, has room", func() chan int { return make(chan int, 1) }},
		{"open, full", func() chan int { return filled(7) }},
		{"closed, one left", func() chan int { c := filled(7); close(c); return c }},
		{"closed, empty", func() chan int { c := make(chan int); close(c); return c }},
	}
	const row = "%-17s %-30s %-9s %s\n"
	fmt.Printf(row, "channel", "send", "receive", "close")
	for _, s := range states {
		fmt.Printf(row, s.name,
			probe(trySend, s.make()), probe(tryReceive, s.make()), probe(tryClose, s.make()))
	}
}

func filled(v int) chan int {
	c := make(chan int, 1)
	c <- v
	return c
}

// #endregion states
