package main

// #region conditions
// A condition is one way to keep the same rows: what share of a page an insert
// may fill, which index exists besides the primary key, and whether another
// session holds a snapshot open meanwhile.
type condition struct {
	name       string
	fillfactor int
	index      string
	snapshot   bool
}

var conditions = []condition{
	{name: "primary key only", fillfactor: 100},
	{name: "primary key only", fillfactor: 90},
	{name: "primary key only", fillfactor: 50},
	{name: "index on (email)", fillfactor: 90, index: "(email)"},
	{name: "index on (visits)", fillfactor: 90, index: "(visits)"},
	{name: "index on (visits)", fillfactor: 50, index: "(visits)"},
	{name: "index on (email) include (visits)", fillfactor: 90, index: "(email) include (visits)"},
	{name: "index on (id) where visits > 1000", fillfactor: 90, index: "(id) where visits > 1000"},
	{name: "brin index on (visits)", fillfactor: 90, index: "using brin (visits)"},
	{name: "primary key only, old snapshot", fillfactor: 90, snapshot: true},
	{name: "primary key only, old snapshot", fillfactor: 50, snapshot: true},
}

// #endregion conditions
