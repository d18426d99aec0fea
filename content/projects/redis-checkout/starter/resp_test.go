package checkout_test

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strconv"
)

// value is one value of the Redis protocol.
type value struct {
	// raw holds its bytes as they came.
	raw []byte
	// texts holds its strings, which for a command are its name and arguments.
	texts []string
}

// readValue reads one value, a command or a reply.
func readValue(r *bufio.Reader) (value, error) {
	line, err := r.ReadBytes('\n')
	if err != nil {
		return value{}, err
	}
	switch line[0] {
	case '$', '=', '!':
		return readString(r, line)
	case '*', '~', '>':
		return readAll(r, line, 1)
	case '%':
		return readAll(r, line, 2)
	default:
		return value{raw: line}, nil
	}
}

func readString(r *bufio.Reader, line []byte) (value, error) {
	size, err := sizeOf(line)
	if err != nil || size < 0 {
		return value{raw: line}, err
	}
	text := make([]byte, size+len("\r\n"))
	if _, err := io.ReadFull(r, text); err != nil {
		return value{}, err
	}
	return value{raw: append(line, text...), texts: []string{string(text[:size])}}, nil
}

func readAll(r *bufio.Reader, line []byte, each int) (value, error) {
	size, err := sizeOf(line)
	whole := value{raw: line}
	for range size * each {
		part, err := readValue(r)
		if err != nil {
			return value{}, err
		}
		whole.raw = append(whole.raw, part.raw...)
		whole.texts = append(whole.texts, part.texts...)
	}
	return whole, err
}

func sizeOf(line []byte) (int, error) {
	size, err := strconv.Atoi(string(bytes.TrimSpace(line[1:])))
	if err != nil {
		return 0, fmt.Errorf("the Redis protocol has no %q: %w", line, err)
	}
	return size, nil
}
