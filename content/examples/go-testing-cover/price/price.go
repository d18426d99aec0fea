// Package price computes what a customer pays.
package price

// #region total
// Total takes 10 % off from 100.00 on. Amounts are in cents.
func Total(cents int) int {
	if cents > 100_00 {
		return cents - cents/10
	}
	return cents
}

// #endregion total
