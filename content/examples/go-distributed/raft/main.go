// The program cuts a Raft cluster of five in two, with the leader on the side
// of the minority, and follows two clients.
package main

import (
	"fmt"
	"log"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	c := newCluster(5, 3, 1)
	everyone := []int{0, 1, 2, 3, 4}
	if err := c.runUntil(func() bool { return c.leaderAmong(everyone...) != nil }); err != nil {
		return err
	}
	old := c.leaderAmong(everyone...)
	first, _ := old.Propose("x=1")
	if err := c.runUntil(func() bool { return committedEverywhere(c, first) }); err != nil {
		return err
	}
	fmt.Printf("node %d leads term %d; x=1 is committed on all five\n", old.id, old.term)

	// #region partition
	friend := (old.id + 1) % 5
	minority := map[int]bool{old.id: true, friend: true}
	c.cut = func(a, b int) bool { return minority[a] != minority[b] }
	var majority []int
	for _, id := range everyone {
		if !minority[id] {
			majority = append(majority, id)
		}
	}
	fmt.Printf("-- partition: %v | %v\n", []int{old.id, friend}, majority)

	lost, _ := old.Propose("x=2") // client A still talks to the old leader
	if err := c.runUntil(func() bool { return c.leaderAmong(majority...) != nil }); err != nil {
		return err
	}
	fresh := c.leaderAmong(majority...)
	index, _ := fresh.Propose("x=3") // client B has found the new one
	if err := c.runUntil(func() bool { return fresh.commit >= index }); err != nil {
		return err
	}
	// #endregion partition
	fmt.Printf("node %d leads term %d; client B: x=3 is committed\n", fresh.id, fresh.term)
	fmt.Printf("node %d still believes that it leads: %t\n", old.id, old.role == leader)
	fmt.Printf("client A: x=2 is held by %d of 5, committed: %t\n", holders(c, lost, "x=2"), old.commit >= lost)

	oldRead, _ := old.AskToRead()
	newRead, _ := fresh.AskToRead()
	if err := c.runUntil(func() bool { return fresh.MayRead(newRead) }); err != nil {
		return err
	}
	for range 200 {
		if err := c.Step(); err != nil {
			return err
		}
	}
	fmt.Printf("after 200 more steps, x=2 committed: %t\n", old.commit >= lost)
	fmt.Printf("read at node %d: a quorum answers, so it may say %s\n", fresh.id, lastCommitted(fresh))
	fmt.Printf("read at node %d: its own state says %s, a quorum answers: %t\n", old.id, lastCommitted(old), old.MayRead(oldRead))

	c.cut = func(int, int) bool { return false }
	fmt.Println("-- the partition heals")
	if err := c.runUntil(func() bool { return committedEverywhere(c, index) }); err != nil {
		return err
	}
	fmt.Printf("node %d is a %s; x=2 is held by %d of 5, all five end with %s\n", old.id, old.role, holders(c, lost, "x=2"), lastCommitted(old))
	return nil
}

func committedEverywhere(c *Cluster, index int) bool {
	for _, n := range c.nodes {
		if n.commit < index {
			return false
		}
	}
	return true
}

func holders(c *Cluster, index int, command string) (count int) {
	for _, n := range c.nodes {
		if n.last() >= index && n.log[index].Command == command {
			count++
		}
	}
	return count
}

func lastCommitted(n *Node) string {
	for i := n.commit; i > 0; i-- {
		if n.log[i].Command != "" {
			return n.log[i].Command
		}
	}
	return "nothing"
}
