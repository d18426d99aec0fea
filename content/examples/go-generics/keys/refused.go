//go:build refused

package main

var _ = Equal(map[string]int{}, map[string]int{})

func _[P Event]() { strictly[P]() }
