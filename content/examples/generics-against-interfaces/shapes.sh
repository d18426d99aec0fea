cd "$EXAMPLE" || exit

# #region shapes
go build -o "$TMPDIR/program" .

go tool nm "$TMPDIR/program" | grep -oE 'main\.(largest|last)\[.*' | sort
# #endregion shapes

# #region inlining
# What the compiler says of the four sums: calls that it replaces by the body of the function.
go build -gcflags=-m -o "$TMPDIR/program" . 2>&1 | grep -E 'sums.go.*(can inline sum|inlining call to)' | sed 's/^\.\///'
# #endregion inlining

# #region timed
go build -gcflags=-m=2 -o "$TMPDIR/program" . 2>&1 | grep -oE 'can inline sumMethod.* with cost [0-9]+'

# The loop that is timed, in the closure that calls sumMethod:
go tool objdump -s '^main\.main\.func7$' "$TMPDIR/program" | grep -oE '(LEAQ main\.amount\.Value\(SB\), [A-D]X|CALL [A-D]X)'

# The shared body, when nothing is inlined:
go build -gcflags=-l -o "$TMPDIR/shared" .

go tool objdump -s '^main\.sumMethod\[' "$TMPDIR/shared" | grep -oE '(MOVQ 0\(AX\), [A-D]X|CALL [A-D]X)'
# #endregion timed
