// Package pq holds a priority queue twice: with a type parameter, and with container/heap.
package pq

// #region heap
// Heap keeps the least element first, as less orders them.
type Heap[T any] struct {
	less  func(a, b T) bool
	items []T
}

// New makes an empty heap with room for n elements.
func New[T any](n int, less func(a, b T) bool) *Heap[T] {
	return &Heap[T]{less: less, items: make([]T, 0, n)}
}

// Push adds v.
func (h *Heap[T]) Push(v T) {
	h.items = append(h.items, v)
	for i := len(h.items) - 1; i > 0; {
		parent := (i - 1) / 2
		if !h.less(h.items[i], h.items[parent]) {
			return
		}
		h.items[i], h.items[parent] = h.items[parent], h.items[i]
		i = parent
	}
}

// Pop removes and returns the least element, or false if there is none.
func (h *Heap[T]) Pop() (T, bool) {
	var zero T
	if len(h.items) == 0 {
		return zero, false
	}
	least, last := h.items[0], len(h.items)-1
	h.items[0] = h.items[last]
	h.items[last] = zero // lets the collector free what T points to
	h.items = h.items[:last]
	h.down()
	return least, true
}

// #endregion heap

func (h *Heap[T]) down() {
	for i := 0; ; {
		child := 2*i + 1
		if child >= len(h.items) {
			return
		}
		if right := child + 1; right < len(h.items) && h.less(h.items[right], h.items[child]) {
			child = right
		}
		if !h.less(h.items[child], h.items[i]) {
			return
		}
		h.items[i], h.items[child] = h.items[child], h.items[i]
		i = child
	}
}
