// The program lets three processes exchange messages in an order that a seed
// decides, stamps every event twice, and compares what the stamps say.
package main

import (
	"fmt"
	"math/rand/v2"
)

type event struct {
	process int
	what    string
	lamport Lamport
	vector  Vector
}

type message struct {
	number, to int
	lamport    Lamport
	vector     Vector
}

// simulate gives n events.
func simulate(seed uint64, n int) []event {
	random := rand.New(rand.NewPCG(seed, 0))
	var lamports [processes]Lamport
	var vectors [processes]Vector
	var flying []message
	var events []event
	for sent := 0; len(events) < n; {
		at := random.IntN(processes)
		switch random.IntN(3) {
		case 0:
			events = append(events, event{at, "works", lamports[at].Tick(), vectors[at].Tick(at)})
		case 1:
			sent++
			m := message{sent, (at + 1 + random.IntN(processes-1)) % processes, lamports[at].Tick(), vectors[at].Tick(at)}
			flying = append(flying, m)
			events = append(events, event{at, fmt.Sprintf("sends m%d to %s", m.number, name(m.to)), m.lamport, m.vector})
		case 2:
			if len(flying) == 0 {
				continue
			}
			i := random.IntN(len(flying)) // messages overtake each other
			m := flying[i]
			flying = append(flying[:i], flying[i+1:]...)
			events = append(events, event{m.to, fmt.Sprintf("receives m%d", m.number),
				lamports[m.to].Receive(m.lamport), vectors[m.to].Receive(m.to, m.vector)})
		}
	}
	return events
}

func name(process int) string { return string(rune('P' + process)) }

func main() {
	for _, e := range simulate(3, 9) {
		fmt.Printf("%s %-15s lamport %d  vector %v\n", name(e.process), e.what, e.lamport, e.vector)
	}

	var ordered, wrong, concurrent, suggests int
	events := simulate(3, 1000)
	for i, a := range events {
		for _, b := range events[i+1:] {
			switch {
			case a.vector.Concurrent(b.vector):
				concurrent++
				if a.lamport != b.lamport {
					suggests++
				}
			case a.vector.Before(b.vector) && a.lamport >= b.lamport, b.vector.Before(a.vector):
				wrong++
			default:
				ordered++
			}
		}
	}
	fmt.Printf("\npairs where one event can have influenced the other: %d\n", ordered+wrong)
	fmt.Printf("  of these, the stamps contradict it: %d\n", wrong)
	fmt.Printf("concurrent pairs: %d\n", concurrent)
	fmt.Printf("  of these, the stamps suggest an order: %d\n", suggests)
}
