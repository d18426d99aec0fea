package pq

import (
	"cmp"
	"container/heap"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestHeapSorts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOf(rapid.Int()).Draw(t, "values")
		h := New(len(values), cmp.Less[int])
		for _, v := range values {
			h.Push(v)
		}
		var got []int
		for v, ok := h.Pop(); ok; v, ok = h.Pop() {
			got = append(got, v)
		}
		if slices.Sort(values); !slices.Equal(values, got) {
			t.Fatalf("got %v, want %v", got, values)
		}
	})
}

// #region allocs
func TestAllocations(t *testing.T) {
	const n = 1000
	b := make(boxed, 0, n)
	boxes := testing.AllocsPerRun(10, func() {
		for i := range n {
			heap.Push(&b, 1_000_000+i)
		}
		for range n {
			heap.Pop(&b)
		}
	})
	h := New(n, cmp.Less[int])
	direct := testing.AllocsPerRun(10, func() {
		for i := range n {
			h.Push(1_000_000 + i)
		}
		for range n {
			h.Pop()
		}
	})
	t.Logf("container/heap: %.0f allocations for %d values", boxes, n)
	t.Logf("Heap[int]:      %.0f allocations for %d values", direct, n)
}

// #endregion allocs
