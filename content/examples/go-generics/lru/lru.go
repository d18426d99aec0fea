// Package lru holds a bounded cache that drops the entry used least recently.
package lru

import "iter"

// #region lru
// Cache holds at most size entries. It is for one goroutine at a time.
type Cache[K comparable, V any] struct {
	size    int
	entries map[K]*entry[K, V]
	root    entry[K, V] // of a ring: root.next was used last, root.prev longest ago
}

type entry[K comparable, V any] struct {
	key        K
	value      V
	prev, next *entry[K, V]
}

// New makes a cache for size entries, at least one.
func New[K comparable, V any](size int) *Cache[K, V] {
	c := &Cache[K, V]{size: max(size, 1), entries: make(map[K]*entry[K, V])}
	c.root.prev, c.root.next = &c.root, &c.root
	return c
}

// Get returns the value of key and marks it as used.
func (c *Cache[K, V]) Get(key K) (V, bool) {
	e, ok := c.entries[key]
	if !ok {
		var zero V
		return zero, false
	}
	c.unlink(e)
	c.pushFront(e)
	return e.value, true
}

// Put stores the value of key and marks it as used.
func (c *Cache[K, V]) Put(key K, value V) {
	if e, ok := c.entries[key]; ok {
		e.value = value
		c.unlink(e)
		c.pushFront(e)
		return
	}
	if len(c.entries) == c.size {
		oldest := c.root.prev
		c.unlink(oldest)
		delete(c.entries, oldest.key)
	}
	e := &entry[K, V]{key: key, value: value}
	c.entries[key] = e
	c.pushFront(e)
}

// All yields the entries, the one used last first.
func (c *Cache[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for e := c.root.next; e != &c.root; e = e.next {
			if !yield(e.key, e.value) {
				return
			}
		}
	}
}

// #endregion lru

func (c *Cache[K, V]) unlink(e *entry[K, V]) {
	e.prev.next, e.next.prev = e.next, e.prev
}

func (c *Cache[K, V]) pushFront(e *entry[K, V]) {
	e.prev, e.next = &c.root, c.root.next
	e.prev.next, e.next.prev = e, e
}
