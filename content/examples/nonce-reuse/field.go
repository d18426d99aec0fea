package main

import "encoding/binary"

// #region field
// element is a polynomial over GF(2) of degree below 128, in GCM's order: the first bit is the constant term.
type element struct{ high, low uint64 }

func fromBlock(block []byte) element {
	return element{binary.BigEndian.Uint64(block[:8]), binary.BigEndian.Uint64(block[8:16])}
}

func (a element) block() []byte {
	return binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, a.high), a.low)
}

// plus is addition, and subtraction as well: both are exclusive or.
func (a element) plus(b element) element { return element{a.high ^ b.high, a.low ^ b.low} }

// times is SP 800-38D, algorithm 1: shift and reduce by x^128 + x^7 + x^2 + x + 1.
func (a element) times(b element) element {
	var sum element
	for i := range 128 {
		bits := a.high
		if i >= 64 {
			bits = a.low
		}
		if bits>>(63-i%64)&1 == 1 {
			sum = sum.plus(b)
		}
		carry := b.low & 1
		b = element{b.high >> 1, b.low>>1 | b.high<<63}
		if carry == 1 {
			b.high ^= 0xe1 << 56
		}
	}
	return sum
}

// #endregion field

// #region roots
// square returns a to the power of 2^n. Squaring 128 times gives a again, so 127 times give its square root.
func (a element) square(n int) element {
	for range n {
		a = a.times(a)
	}
	return a
}

func (a element) root() element { return a.square(127) }

// inverse is a to the power of 2^128-2: the product of a^2, a^4 and so on up to a^(2^127).
func (a element) inverse() element {
	product := a.square(1)
	for n := 2; n < 128; n++ {
		product = product.times(a.square(n))
	}
	return product
}

// #endregion roots
