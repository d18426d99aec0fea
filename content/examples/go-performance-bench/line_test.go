package line

import (
	"os"
	"testing"
)

var fields = []string{"2026-11-23T10:30:00Z", "INFO", "request", "GET", "/orders/4711", "200", "12ms", "trace-8f1c"}

// #region benchmark
// BenchmarkJoin measures the version that JOIN names under one name, so that benchstat can compare them.
func BenchmarkJoin(b *testing.B) {
	join := JoinPlus
	if os.Getenv("JOIN") == "builder" {
		join = JoinBuilder
	}
	b.ReportAllocs()
	for b.Loop() {
		join(fields)
	}
}

// #endregion benchmark

func TestBothWriteTheSame(t *testing.T) {
	if plus, builder := JoinPlus(fields), JoinBuilder(fields); plus != builder {
		t.Errorf("JoinPlus = %q, JoinBuilder = %q", plus, builder)
	}
}

// #region allocations
// TestBuilderAllocatesOnce keeps what the benchmark has shown: counts can be tested, times cannot.
func TestBuilderAllocatesOnce(t *testing.T) {
	if got := testing.AllocsPerRun(100, func() { JoinBuilder(fields) }); got != 1 {
		t.Errorf("JoinBuilder allocates %v times, want 1", got)
	}
}

// #endregion allocations
