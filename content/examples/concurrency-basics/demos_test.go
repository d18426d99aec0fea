package main

import (
	"fmt"
	"testing"
)

func TestPublish(t *testing.T) {
	for name, publish := range map[string]func() int{
		"channel": withChannel, "wait group": withWaitGroup, "atomic": withAtomic,
	} {
		if got := publish(); got != 42 {
			t.Errorf("%s: %d, want 42", name, got)
		}
	}
}

func TestBox(t *testing.T) {
	box := &Box{left: 10}
	sold := sellTo(100, func(i int) bool { return box.Take(fmt.Sprint(i)) })
	if sold != 10 || box.left != 0 || len(box.holders) != 10 {
		t.Errorf("sold %d, left %d, holders %d", sold, box.left, len(box.holders))
	}
}
