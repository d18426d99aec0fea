package main

import "slices"

// Propose takes a command into the leader's log. It is not committed yet.
func (n *Node) Propose(command string) (index int, ok bool) {
	if n.role != leader {
		return 0, false
	}
	n.log = append(n.log, Entry{n.term, command})
	n.match[n.id] = n.last()
	n.heartbeat()
	return n.last(), true
}

// heartbeat sends each follower what it lacks, or nothing but a sign of life.
func (n *Node) heartbeat() {
	n.waited = 0
	n.round++
	n.answered[n.id] = n.round
	for to := range n.size {
		if to != n.id {
			n.replicate(to)
		}
	}
}

func (n *Node) replicate(to int) {
	prev := n.next[to] - 1
	n.post(Message{Kind: "append", To: to, Prev: prev, PrevTerm: n.log[prev].Term,
		Entries: slices.Clone(n.log[prev+1:]), Commit: n.commit, ReadNumber: n.round})
}

// Step takes a message.
func (n *Node) Step(m Message) {
	if m.Term > n.term { // somebody is ahead: follow
		n.role, n.term, n.vote = follower, m.Term, -1
	}
	switch m.Kind {
	case "vote":
		ok := n.grants(m)
		if ok {
			n.vote = m.From
			n.reset()
		}
		n.post(Message{Kind: "voted", To: m.From, OK: ok})
	case "voted":
		n.counted(m)
	case "append":
		match, ok := n.accept(m)
		n.post(Message{Kind: "appended", To: m.From, OK: ok, Match: match, ReadNumber: m.ReadNumber})
	case "appended":
		n.confirmed(m)
	}
}

// #region accept
// accept takes the leader's entries if both logs agree up to them, and removes
// those of its own that contradict the leader's.
func (n *Node) accept(m Message) (match int, ok bool) {
	if m.Term < n.term {
		return 0, false // of a leader that has been replaced
	}
	n.role = follower
	n.reset()
	if m.Prev > n.last() || n.log[m.Prev].Term != m.PrevTerm && n.without != checkPrevious {
		return 0, false
	}
	for i, e := range m.Entries {
		at := m.Prev + 1 + i
		if at <= n.last() && n.log[at].Term != e.Term {
			n.log = n.log[:at]
		}
		if at > n.last() {
			n.log = append(n.log, e)
		}
	}
	match = m.Prev + len(m.Entries)
	n.commit = max(n.commit, min(m.Commit, match))
	return match, true
}

// #endregion accept

// #region commit
// confirmed notes a follower's answer. An entry is committed when a quorum has
// it and it is of the leader's own term; those before it are committed with it.
func (n *Node) confirmed(m Message) {
	if n.role != leader || m.Term != n.term {
		return
	}
	n.answered[m.From] = max(n.answered[m.From], m.ReadNumber)
	if !m.OK {
		n.next[m.From] = max(1, n.next[m.From]-1)
		return
	}
	n.match[m.From] = max(n.match[m.From], m.Match)
	n.next[m.From] = n.match[m.From] + 1

	sorted := slices.Sorted(slices.Values(n.match))
	held := sorted[n.size-n.quorum] // a quorum holds this index or a higher one
	if held > n.commit && (n.log[held].Term == n.term || n.without == ownTermCommit) {
		n.commit = held
	}
}

// #endregion commit

// #region read
// AskToRead starts a round of heartbeats for a read, if this node leads.
func (n *Node) AskToRead() (number int, ok bool) {
	if n.role != leader {
		return 0, false
	}
	n.heartbeat()
	return n.round, true
}

// MayRead says whether a quorum has answered that round: then this node was
// still the leader when the read began.
func (n *Node) MayRead(number int) bool {
	if n.role != leader || n.log[n.commit].Term != n.term {
		return false
	}
	answers := 0
	for _, a := range n.answered {
		if a >= number {
			answers++
		}
	}
	return answers >= n.quorum
}

// #endregion read
