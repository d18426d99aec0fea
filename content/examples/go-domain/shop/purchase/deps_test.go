package purchase_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// #region deps
// foreign lists what a package imports, directly or not, and may not be in the
// domain: all that is not standard, and transport, storage and formats.
func foreign(t *testing.T, pkg string) []string {
	const format = "{{if .Standard}}std {{else}}own {{end}}{{.ImportPath}}"
	out, err := exec.Command("go", "list", "-deps", "-f", format, pkg).Output()
	if err != nil {
		t.Fatal(err)
	}
	const module = "backend-mastery.example/examples/go-domain/"
	forbidden := []string{"database/sql", "net/http", "net", "encoding/json"}
	var found []string
	for line := range strings.Lines(string(out)) {
		kind, path, _ := strings.Cut(strings.TrimSpace(line), " ")
		inDomain := strings.HasPrefix(path, module+"shop/purchase")
		if kind == "own" && !inDomain || kind == "std" && slices.Contains(forbidden, path) {
			found = append(found, strings.TrimPrefix(path, module))
		}
	}
	return found
}

func TestDomainImportsNoInfrastructure(t *testing.T) {
	found := foreign(t, ".")
	t.Logf("purchase imports %v", found)
	if len(found) > 0 {
		t.Errorf("the domain must not import %v", found)
	}
	// The check has to be able to fail.
	adapter := foreign(t, "../internal/postgres")
	t.Logf("internal/postgres: pgx %t, net %t", slices.Contains(adapter, "github.com/jackc/pgx/v5"), slices.Contains(adapter, "net"))
	if !slices.Contains(adapter, "github.com/jackc/pgx/v5") {
		t.Error("the check does not see pgx in the adapter")
	}
}

// #endregion deps
