package main

import "crypto/subtle"

func xor(a, b []byte) []byte {
	sum := make([]byte, min(len(a), len(b)))
	subtle.XORBytes(sum, a, b)
	return sum
}

// #region read
// read gives the second order to someone who knows the first: with one nonce the key stream is the same, and cancels.
func read(first, second message, known string) string {
	return string(xor(xor(first.ciphertext, second.ciphertext), []byte(known)))
}

// #endregion read

// #region recover
// recoverKey gives the square of the authentication key H. For orders of one block, with nothing else authenticated,
//
//	tag = C·H² + L·H + E(nonce)
//
// L is the length, and E(nonce) the same for both: in the sum of the tags only (C₁ + C₂)·H² is left.
func recoverKey(first, second message) element {
	tags := fromBlock(first.tag).plus(fromBlock(second.tag))
	texts := fromBlock(first.ciphertext).plus(fromBlock(second.ciphertext))
	return tags.times(texts.inverse())
}

// forge makes an order that the service never sealed, from one that it did.
func forge(sealed message, known, wanted string, squared element) message {
	change := xor([]byte(known), []byte(wanted))
	tag := fromBlock(sealed.tag).plus(fromBlock(change).times(squared))
	return message{sealed.nonce, xor(sealed.ciphertext, change), tag.block()}
}

// #endregion recover
