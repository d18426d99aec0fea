package main

import "fmt"

// #region compare
func compare() error {
	equal := func(a, b any) (result string) {
		defer func() {
			if r := recover(); r != nil {
				result = fmt.Sprint("panics: ", r)
			}
		}()
		return fmt.Sprint(a == b)
	}
	type id int
	x, y := 1, 1
	fmt.Println("int 1, int 1:       ", equal(1, 1))
	fmt.Println("int 1, int64 1:     ", equal(1, int64(1)))
	fmt.Println("int 1, id 1:        ", equal(1, id(1)))
	fmt.Println("two pointers to a 1:", equal(&x, &y))
	fmt.Println("slice, int:         ", equal([]int{1}, 1))
	fmt.Println("slice, slice:       ", equal([]int{1}, []int{1}))
	return nil
}

// #endregion compare
