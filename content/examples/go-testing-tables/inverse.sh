cp "$EXAMPLE"/size.go "$EXAMPLE"/size_test.go . && printf 'module size\n\ngo 1.26\n' > go.mod

# The seeds, and then 2000 more amounts.
go test -run '^$' -fuzz '^FuzzFormat$' -fuzztime 2000x . | grep -E '^(PASS|FAIL|---)'
