package main

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/binary"
)

// #region victim
// A service seals orders with a counter for a nonce. The counter lives in memory.
type service struct {
	aead    cipher.AEAD
	counter uint64
}

// start begins with the key that it has always had, and with the counter at zero.
func start(key []byte) (*service, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	return &service{aead: aead}, nil
}

type message struct{ nonce, ciphertext, tag []byte }

func (s *service) seal(order string) message {
	nonce := binary.BigEndian.AppendUint64(make([]byte, 4), s.counter)
	s.counter++
	sealed := s.aead.Seal(nil, nonce, []byte(order), nil)
	return message{nonce, sealed[:len(order)], sealed[len(order):]}
}

func (s *service) open(m message) (string, error) {
	order, err := s.aead.Open(nil, m.nonce, append(append([]byte{}, m.ciphertext...), m.tag...), nil)
	return string(order), err
}

// #endregion victim
