# A copy in which the cursor is split at the first colon instead of the last.
cp "$EXAMPLE"/cursor.go "$EXAMPLE"/cursor_test.go . && printf 'module cursor\n\ngo 1.26\n' > go.mod
sed -i 's/strings.LastIndex/strings.Index/' cursor.go

# The seed does not find it.
go test -count=1 .

# The fuzzer does, and leaves one file.
go test -run '^$' -fuzz '^FuzzRoundTrip$' -fuzztime 100000x . > log.txt || grep -E '^--- FAIL|^FAIL$' log.txt
find testdata -type f | wc -l

# Its first and second line. The rest differs from run to run.
for file in testdata/fuzz/FuzzRoundTrip/*; do head -n 2 "$file"; done

# From now on an ordinary test run tries it.
go test -count=1 . > log.txt || grep -cE '^    --- FAIL: FuzzRoundTrip/' log.txt

# Repaired.
sed -i 's/strings.Index/strings.LastIndex/' cursor.go && go test -count=1 .
