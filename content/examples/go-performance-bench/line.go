// Package line writes the fields of a log line in two ways.
package line

import "strings"

// #region versions
// JoinPlus adds one field after the other to a string.
func JoinPlus(fields []string) string {
	line := ""
	for _, field := range fields {
		line += field + " "
	}
	return line
}

// JoinBuilder knows the length first, and writes into one buffer.
func JoinBuilder(fields []string) string {
	length := 0
	for _, field := range fields {
		length += len(field) + 1
	}
	var line strings.Builder
	line.Grow(length)
	for _, field := range fields {
		line.WriteString(field)
		line.WriteByte(' ')
	}
	return line.String()
}

// #endregion versions
