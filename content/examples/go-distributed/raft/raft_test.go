package main

import (
	"fmt"
	"testing"
)

// #region chaos
// schedule lets a cluster live through 600 steps of partitions, restarts and
// lost messages, and gives the number of committed entries.
func schedule(seed uint64, quorum int, without rule) (committed int, err error) {
	c := newCluster(5, quorum, seed)
	c.lost = 0.1
	for _, n := range c.nodes {
		n.without = without
	}
	for step := range 600 {
		if step%40 == 0 { // a new partition, into two sides at random
			side := make([]bool, len(c.nodes))
			for i := range side {
				side[i] = c.random.IntN(2) == 0
			}
			c.cut = func(a, b int) bool { return side[a] != side[b] }
		}
		if c.random.IntN(100) == 0 {
			c.nodes[c.random.IntN(len(c.nodes))].restart()
		}
		if n := c.nodes[c.random.IntN(len(c.nodes))]; step%5 == 0 {
			n.Propose(fmt.Sprint("step ", step)) // refused where it does not lead
		}
		if err := c.Step(); err != nil {
			return 0, err
		}
	}
	return len(c.chosen), nil
}

// #endregion chaos

func TestSafety(t *testing.T) {
	for _, quorum := range []int{3, 2} {
		broken, committed := 0, 0
		example := ""
		for seed := range uint64(300) {
			n, err := schedule(seed, quorum, "")
			committed += n
			if err != nil {
				broken++
				if example == "" {
					example = fmt.Sprintf(", the first with seed %d: %v", seed, err)
				}
			}
		}
		t.Logf("quorum %d of 5: %d of 300 schedules break a promise%s", quorum, broken, example)
		if (quorum == 3) != (broken == 0) {
			t.Errorf("quorum %d: %d broken", quorum, broken)
		}
		if quorum == 3 && committed < 3000 {
			t.Errorf("only %d entries committed: the schedules test too little", committed)
		}
	}
}

// #region rules
func TestRules(t *testing.T) {
	for _, without := range []rule{voteOnDisk, upToDateVote, checkPrevious, ownTermCommit} {
		broken, example := 0, ""
		for seed := range uint64(500) {
			if _, err := schedule(seed, 3, without); err != nil {
				broken++
				if example == "" {
					example = fmt.Sprintf(", the first with seed %d: %v", seed, err)
				}
			}
		}
		t.Logf("without %q: %d of 500 break a promise%s", without, broken, example)
		if broken == 0 {
			t.Errorf("no schedule needs the rule %q", without)
		}
	}
}

// #endregion rules
