package main

import (
	"crypto/aes"
	"crypto/cipher"
	"fmt"
	"log"
	"math"
)

// #region limits
// collision bounds the probability that n = 2^messages random nonces of 96 bits hold two alike, as a binary logarithm:
// fewer than n²/2 pairs, each alike with 2^-96. The bound is close while the result is well below 0.
func collision(messages float64) float64 { return 2*messages - 1 - 96 }

func showLimits() {
	for _, messages := range []float64{20, 32, 40, 47.5} {
		fmt.Printf("2^%-5.1f random nonces: two alike with probability 2^%.0f\n", messages, collision(messages))
	}
	perSecond := 1000.0
	years := math.Exp2(32) / perSecond / 86400 / 365.25
	fmt.Printf("2^32 messages at %.0f a second last %.0f days\n\n", perSecond, math.Floor(years*365.25))

	block, err := aes.NewCipher(key)
	if err != nil {
		log.Fatal(err)
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		log.Fatal(err)
	}
	sealed := aead.Seal(nil, nil, []byte(first), nil)
	opened, err := aead.Open(nil, nil, sealed, nil)
	fmt.Printf("NewGCMWithRandomNonce: nonce of %d bytes to pass, %d bytes for %d of text, opened %q, error %v\n", aead.NonceSize(), len(sealed), len(first), opened, err)
}

// #endregion limits
