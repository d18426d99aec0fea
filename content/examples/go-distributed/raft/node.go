package main

import "math/rand/v2"

// An Entry is a command with the term in which a leader took it.
type Entry struct {
	Term    int
	Command string
}

type role string

const (
	follower  role = "follower"
	candidate role = "candidate"
	leader    role = "leader"
)

// A Message is one of the two calls of Raft, or its answer.
type Message struct {
	Kind       string // vote, voted, append, appended
	From, To   int
	Term       int
	Prev       int // vote: last index; append: index before Entries
	PrevTerm   int
	Entries    []Entry
	Commit     int
	OK         bool
	Match      int // appended: the follower's log agrees up to here
	ReadNumber int // append and appended: which round of heartbeats
}

// A Node keeps the rules of Raft. It does nothing by itself: Tick is its
// clock, Step brings a message, and send takes those that it writes.
type Node struct {
	id, size, quorum int
	random           *rand.Rand
	send             func(Message)

	term, vote int // vote is -1 for none; these and log survive a restart
	log        []Entry

	role          role
	commit        int
	waited, limit int
	votes         map[int]bool
	next, match   []int
	round         int
	answered      []int

	without rule // breaks a rule, for an exercise
}

// A rule is one that a node can be made to break.
type rule string

const (
	voteOnDisk    rule = "the vote survives a restart"
	upToDateVote  rule = "a vote goes to a log that is up to date"
	ownTermCommit rule = "only entries of the own term are counted"
	checkPrevious rule = "logs agree before an append"
)

func newNode(id, size, quorum int, random *rand.Rand, send func(Message)) *Node {
	n := &Node{id: id, size: size, quorum: quorum, random: random, send: send, vote: -1, log: []Entry{{}}}
	n.restart()
	return n
}

// restart forgets what is not on disk.
func (n *Node) restart() {
	n.role, n.commit = follower, 0
	if n.without == voteOnDisk {
		n.vote = -1
	}
	n.reset()
}

func (n *Node) reset() { n.waited, n.limit = 0, 10+n.random.IntN(10) }

func (n *Node) last() int { return len(n.log) - 1 }

// Tick passes one unit of time.
func (n *Node) Tick() {
	n.waited++
	switch {
	case n.role == leader && n.waited >= 3:
		n.heartbeat()
	case n.role != leader && n.waited >= n.limit:
		n.campaign()
	}
}

// #region election
// campaign asks all for their vote in a new term.
func (n *Node) campaign() {
	n.role, n.term, n.vote, n.votes = candidate, n.term+1, n.id, map[int]bool{n.id: true}
	n.reset()
	n.all(Message{Kind: "vote", Prev: n.last(), PrevTerm: n.log[n.last()].Term})
}

// grants says whether the candidate may have this node's vote: one for each
// term, and only if its log holds all that this one's does.
func (n *Node) grants(m Message) bool {
	mine := n.log[n.last()].Term
	upToDate := m.PrevTerm > mine || m.PrevTerm == mine && m.Prev >= n.last() || n.without == upToDateVote
	return m.Term == n.term && upToDate && (n.vote == -1 || n.vote == m.From)
}

func (n *Node) counted(m Message) {
	if n.role != candidate || m.Term != n.term || !m.OK {
		return
	}
	n.votes[m.From] = true
	if len(n.votes) >= n.quorum {
		n.role, n.next, n.match, n.answered = leader, make([]int, n.size), make([]int, n.size), make([]int, n.size)
		for i := range n.next {
			n.next[i] = len(n.log)
		}
		if n.without != ownTermCommit {
			n.Propose("") // an empty entry of its own term
		}
	}
}

// #endregion election

func (n *Node) all(m Message) {
	for to := range n.size {
		if to != n.id {
			m.To = to
			n.post(m)
		}
	}
}

func (n *Node) post(m Message) {
	m.From, m.Term = n.id, n.term
	n.send(m)
}
