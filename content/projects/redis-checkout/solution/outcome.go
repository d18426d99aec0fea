package checkout

import (
	"errors"
	"fmt"

	"github.com/redis/go-redis/v9"
)

// #region outcome

// outcome adds to an error what it says about the command. An error that the
// server sent is an answer. Anything else is silence, and the command may have
// been executed.
func outcome(operation string, err error) error {
	if err == nil {
		return nil
	}
	if _, answered := errors.AsType[redis.Error](err); answered {
		return fmt.Errorf("%s: %w", operation, err)
	}
	return fmt.Errorf("%s: %w: %w", operation, ErrUnknownOutcome, err)
}

// #endregion outcome
