package main

import (
	"fmt"
	"strings"
)

const (
	records = 5000
	bucket  = 100 // records in a hash, where several share one
)

// #region record
// A record is a reader's profile: eight short fields, and a note whose length
// is the one thing that the experiment varies.
func record(id, noteLength int) map[string]string {
	return map[string]string{
		"name":    fmt.Sprintf("reader-%05d", id),
		"city":    "Ghent",
		"lang":    "nl",
		"plan":    "basic",
		"weeks":   "26",
		"section": "databases",
		"topic":   "redis",
		"note":    strings.Repeat("n", noteLength),
	}
}

// #endregion record

// A layout is one way to keep all records: the keys that it writes.
type layout struct {
	name  string
	note  int // bytes
	write func(w writer, id, note int)
}

// A writer takes the commands of a layout.
type writer interface {
	set(key, value string)
	hset(key, field, value string)
}

// #region layouts
var layouts = []layout{
	{"a string of JSON per record", 64, perString},
	{"a string of JSON per record", 65, perString},
	{"a hash per record", 64, perHash},
	{"a hash per record", 65, perHash},
	{"a hash per 100 notes", 64, perBucket},
	{"a hash per 100 notes", 65, perBucket},
	{"a hash per 100 notes, one of 65", 64, perBucketWithOneLong},
}

func perString(w writer, id, note int) {
	w.set(fmt.Sprintf("reader:%d", id), asJSON(record(id, note)))
}

func perHash(w writer, id, note int) {
	for field, value := range record(id, note) {
		w.hset(fmt.Sprintf("reader:%d", id), field, value)
	}
}

func perBucket(w writer, id, note int) {
	w.hset(fmt.Sprintf("notes:%d", id/bucket), fmt.Sprint(id%bucket), record(id, note)["note"])
}

func perBucketWithOneLong(w writer, id, note int) {
	if id%bucket == 0 {
		note = 65
	}
	perBucket(w, id, note)
}

// #endregion layouts
