// Command nonce-reuse shows what two messages under one key and one nonce give away.
package main

import (
	"bytes"
	"crypto/aes"
	"fmt"
	"log"
	"os"
)

// Any 16 bytes would do: the attack never reads them.
var key = []byte("0123456789abcdef")

const (
	first  = "pay   10 to anna"
	second = "pay   25 to bert"
	wanted = "pay 9999 to eve "
)

// #region scene
// intercept gives what an eavesdropper sees: an order, a restart, and another order.
func intercept() (one, two message, running *service, err error) {
	before, err := start(key)
	if err != nil {
		return one, two, nil, err
	}
	one = before.seal(first)
	running, err = start(key)
	if err != nil {
		return one, two, nil, err
	}
	return one, running.seal(second), running, nil
}

// #endregion scene

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: nonce-reuse read|forge|limits")
	}
	one, two, running, err := intercept()
	if err != nil {
		log.Fatal(err)
	}
	switch os.Args[1] {
	case "read":
		fmt.Printf("nonce of the first   %x\nnonce of the second  %x\n\n", one.nonce, two.nonce)
		fmt.Printf("first                %x\nsecond               %x\n\n", one.ciphertext, two.ciphertext)
		fmt.Printf("the second, read without the key: %q\n", read(one, two, first))
	case "forge":
		showForgery(one, two, running)
	case "limits":
		showLimits()
	}
}

// #region show
func showForgery(one, two message, running *service) {
	squared := recoverKey(one, two)
	block, err := aes.NewCipher(key)
	if err != nil {
		log.Fatal(err)
	}
	real := make([]byte, 16)
	block.Encrypt(real, real)
	fmt.Printf("H, from two messages  %x\nH, from the key       %x\nthe same: %t\n\n", squared.root().block(), real, bytes.Equal(squared.root().block(), real))

	forged := forge(one, first, wanted, squared)
	order, err := running.open(forged)
	fmt.Printf("forged and opened     %q, error %v\n", order, err)

	forged.tag[0] ^= 1
	_, err = running.open(forged)
	fmt.Printf("one bit of the tag    error %v\n", err)
}

// #endregion show
