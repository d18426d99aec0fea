package pq

// #region boxed
// boxed implements heap.Interface, whose Push and Pop exchange values of type any.
type boxed []int

func (b boxed) Len() int           { return len(b) }
func (b boxed) Less(i, j int) bool { return b[i] < b[j] }
func (b boxed) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }
func (b *boxed) Push(v any)        { *b = append(*b, v.(int)) }
func (b *boxed) Pop() any {
	last := len(*b) - 1
	v := (*b)[last]
	*b = (*b)[:last]
	return v
}

// #endregion boxed
