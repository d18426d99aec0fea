package size

import (
	"bytes"
	"flag"
	"os"
	"testing"
)

// #region golden
var update = flag.Bool("update", false, "write the golden files instead of comparing with them")

func TestReport(t *testing.T) {
	var got bytes.Buffer
	err := Report(&got, []Usage{
		{Bucket: "invoices", Used: 3 << 30, Quota: 4 << 30},
		{Bucket: "backup", Used: 1536 << 20, Quota: 1 << 30},
		{Bucket: "empty", Used: 0, Quota: 1 << 20},
	})
	if err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/report.golden"
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("the report differs from %s; got:\n%s\nwant:\n%s", golden, got.Bytes(), want)
	}
}

// #endregion golden
