package lifetime

import (
	"fmt"
	"testing"
)

// #region lifetime
func TestLifetime(t *testing.T) {
	t.Cleanup(func() { fmt.Println("cleanup of the parent") })
	defer fmt.Println("defer of the parent")
	t.Run("case", func(t *testing.T) {
		t.Cleanup(func() { fmt.Println("cleanup of the case") })
		fmt.Println("the case, before t.Parallel")
		t.Parallel()
		fmt.Println("the case, after t.Parallel")
	})
	fmt.Println("last line of the parent")
}

// #endregion lifetime
