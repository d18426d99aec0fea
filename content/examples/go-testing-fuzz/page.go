package cursor

// #region page
// Page returns up to limit of the sorted rows that come after c, and all of them from the beginning for nil.
func Page(rows []Cursor, c *Cursor, limit int) []Cursor {
	var page []Cursor
	for _, row := range rows {
		if len(page) == limit {
			break
		}
		if c == nil || after(row, *c) {
			page = append(page, row)
		}
	}
	return page
}

func after(row, c Cursor) bool {
	return row.Key > c.Key || row.Key == c.Key && row.ID > c.ID
}

// #endregion page
