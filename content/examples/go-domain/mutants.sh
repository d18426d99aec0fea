# mutant changes order.go in a copy, runs the tests of the package on it, and names those that fail.
mutant() {
  sed "$1" "$EXAMPLE/shop/purchase/order.go" > order.go
  cmp -s order.go "$EXAMPLE/shop/purchase/order.go" && echo "nothing changed"
  printf '{"Replace": {"%s": "%s"}}' "$EXAMPLE/shop/purchase/order.go" "$PWD/order.go" > overlay.json
  (cd "$EXAMPLE" && go test -count=1 -overlay "$OLDPWD/overlay.json" ./shop/purchase -rapid.nofailfile -rapid.checks=5000) | sed -n 's/^--- FAIL: \([A-Za-z]*\).*/\1/p'
}

# Nobody looks at the limit.
mutant 's/!total.AtMost(o.limit)/false/'

# An item may have two lines.
mutant 's/ || o.has(line.Item)//'

# A submitted order loses its lines.
mutant '/^func (o \*Order) Remove/,/^}/ s/o.submitted/false/'

# Lines hands out the order's own lines.
mutant 's/slices.Clone(o.lines)/o.lines/'
