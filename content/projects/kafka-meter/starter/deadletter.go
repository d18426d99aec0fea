package meter

// #region headers

// A dead letter has the key, the value and the headers of the record that
// could not be counted, and these headers.
const (
	HeaderCause     = "dead-letter-cause"
	HeaderTopic     = "dead-letter-topic"
	HeaderPartition = "dead-letter-partition" // decimal
	HeaderOffset    = "dead-letter-offset"    // decimal
)

// #endregion headers
