// Package rows reads records into values of any type that can scan one.
package rows

import "fmt"

// #region rows
// Scanner is a pointer to T with a Scan method.
type Scanner[T any] interface {
	*T
	Scan(fields []string) error
}

// ReadAll scans each record into a T. The caller states T; P follows from it.
func ReadAll[T any, P Scanner[T]](records [][]string) ([]T, error) {
	out := make([]T, len(records))
	for i, fields := range records {
		if err := P(&out[i]).Scan(fields); err != nil {
			return nil, fmt.Errorf("record %d: %w", i+1, err)
		}
	}
	return out, nil
}

// #endregion rows
