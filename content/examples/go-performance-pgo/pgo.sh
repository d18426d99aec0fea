# decision says what a build does with the calls of weigh.
decision() {
  (cd "$EXAMPLE" && go build -o /dev/null "$@" . 2>&1) |
    grep -oE '(cannot inline|inlining call to|can inline) weigh.*' | sed 's/ as: .*//' | sort -u
}

# #region without
decision -gcflags=-m=2
# #endregion without

# #region with
(cd "$EXAMPLE" && go run . "$OLDPWD/cpu.pprof" >/dev/null)
decision -gcflags=-m=2 -pgo="$PWD/cpu.pprof"
# #endregion with

# #region same
(cd "$EXAMPLE" && go run .)
(cd "$EXAMPLE" && go run -pgo="$OLDPWD/cpu.pprof" .)
# #endregion same
