package main

// #region group
// GroupBy splits s by key and keeps the order within each group.
func GroupBy[S ~[]E, E any, K comparable](s S, key func(E) K) map[K]S {
	groups := make(map[K]S)
	for _, v := range s {
		k := key(v)
		groups[k] = append(groups[k], v)
	}
	return groups
}

// #endregion group
