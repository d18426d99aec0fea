package size

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// Usage is what one bucket holds.
type Usage struct {
	Bucket      string
	Used, Quota int64
}

// #region report
// Report writes one line for each bucket and marks those above their quota.
func Report(w io.Writer, all []Usage) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "BUCKET\tUSED\tQUOTA\tSTATE")
	for _, u := range all {
		state := "ok"
		if u.Used > u.Quota {
			state = "over by " + Format(u.Used-u.Quota)
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", u.Bucket, Format(u.Used), Format(u.Quota), state)
	}
	return table.Flush() // and the error of the writes before it
}

// #endregion report
