package main

import (
	"fmt"
	"math/rand/v2"
)

// A Cluster runs nodes on one goroutine. The seed alone decides what happens.
type Cluster struct {
	nodes  []*Node
	random *rand.Rand
	cut    func(a, b int) bool // no message passes between a and b
	lost   float64             // part of the messages
	flying []Message

	chosen  map[int]Entry // the first committed entry of each index
	leaders map[int]int   // term to node
}

func newCluster(size, quorum int, seed uint64) *Cluster {
	c := &Cluster{
		random: rand.New(rand.NewPCG(seed, 7)),
		cut:    func(int, int) bool { return false },
		chosen: map[int]Entry{}, leaders: map[int]int{},
	}
	for id := range size {
		c.nodes = append(c.nodes, newNode(id, size, quorum, c.random, func(m Message) { c.flying = append(c.flying, m) }))
	}
	return c
}

// Step passes one unit of time: some messages arrive, in any order, then all
// clocks tick. It ends with a look at the promises of Raft.
func (c *Cluster) Step() error {
	c.random.Shuffle(len(c.flying), func(i, j int) { c.flying[i], c.flying[j] = c.flying[j], c.flying[i] })
	due := c.flying
	c.flying = nil
	for _, m := range due {
		switch {
		case c.cut(m.From, m.To) || c.random.Float64() < c.lost:
		case c.random.IntN(3) == 0:
			c.flying = append(c.flying, m) // still on its way
		default:
			c.nodes[m.To].Step(m)
		}
	}
	for _, n := range c.nodes {
		n.Tick()
	}
	return c.check()
}

// #region check
// check looks for two leaders of one term, and for two nodes that committed
// different entries at one place.
func (c *Cluster) check() error {
	for _, n := range c.nodes {
		if n.role == leader {
			if other, known := c.leaders[n.term]; known && other != n.id {
				return fmt.Errorf("two leaders in term %d", n.term)
			}
			c.leaders[n.term] = n.id
		}
		for i := 1; i <= n.commit; i++ {
			first, known := c.chosen[i]
			if known && first != n.log[i] {
				return fmt.Errorf("two entries committed at index %d", i)
			}
			c.chosen[i] = n.log[i]
		}
	}
	return nil
}

// #endregion check

// runUntil steps until done, at most 1,000 times.
func (c *Cluster) runUntil(done func() bool) error {
	for range 1000 {
		if done() {
			return nil
		}
		if err := c.Step(); err != nil {
			return err
		}
	}
	return fmt.Errorf("nothing after 1000 steps")
}

// leaderAmong gives the leader with the highest term among some nodes, or nil.
func (c *Cluster) leaderAmong(ids ...int) *Node {
	var found *Node
	for _, id := range ids {
		if n := c.nodes[id]; n.role == leader && (found == nil || n.term > found.term) {
			found = n
		}
	}
	return found
}
