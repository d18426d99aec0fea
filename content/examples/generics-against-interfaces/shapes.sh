cd "$EXAMPLE" || exit

# #region shapes
go build -o "$TMPDIR/program" .

go tool nm "$TMPDIR/program" | grep -oE 'main\.(largest|last)\[.*' | sort
# #endregion shapes

# #region inlining
# What the compiler says of the four sums: calls that it replaces by the body of the function.
go build -gcflags=-m -o "$TMPDIR/program" . 2>&1 | grep -E 'sums.go.*(can inline sum|inlining call to)' | sed 's/^\.\///'
# #endregion inlining
