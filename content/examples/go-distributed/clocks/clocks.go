package main

// #region lamport
// Lamport is a logical clock: one number for each process.
type Lamport uint64

// Tick stamps a local event or a send.
func (c *Lamport) Tick() Lamport {
	*c++
	return *c
}

// Receive stamps the arrival of a message that carries a stamp.
func (c *Lamport) Receive(sent Lamport) Lamport {
	*c = max(*c, sent) + 1
	return *c
}

// #endregion lamport

const processes = 3

// #region vector
// Vector counts, for each process, the events of it that this one knows of.
type Vector [processes]int

// Tick stamps a local event or a send of process self.
func (v *Vector) Tick(self int) Vector {
	v[self]++
	return *v
}

// Receive stamps the arrival of a message at process self.
func (v *Vector) Receive(self int, sent Vector) Vector {
	for i := range v {
		v[i] = max(v[i], sent[i])
	}
	return v.Tick(self)
}

// Before reports whether the event with stamp v can have influenced the one
// with stamp w.
func (v Vector) Before(w Vector) bool {
	for i := range v {
		if v[i] > w[i] {
			return false
		}
	}
	return v != w
}

// Concurrent reports whether neither can have influenced the other.
func (v Vector) Concurrent(w Vector) bool { return v != w && !v.Before(w) && !w.Before(v) }

// #endregion vector
