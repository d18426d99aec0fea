package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestGroupBy(t *testing.T) {
	resource := func(scope string) string {
		before, _, _ := strings.Cut(scope, ":")
		return before
	}
	got := GroupBy(Scopes{"orders:read", "users:read", "orders:write"}, resource)
	want := map[string]Scopes{
		"orders": {"orders:read", "orders:write"},
		"users":  {"users:read"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatal(diff)
	}
	if !got["orders"].Allow("orders:write") {
		t.Error("the group lost the methods of Scopes")
	}
	if got := GroupBy(Scopes(nil), resource); len(got) != 0 {
		t.Errorf("GroupBy of nothing = %v", got)
	}
}
