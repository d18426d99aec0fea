package checkout

import "fmt"

// outcome adds to an error what was tried.
func outcome(operation string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", operation, err)
}
