# try changes a file in a copy and runs tests on it.
try() {
  sed "$1" "$EXAMPLE/$2" > changed.go
  printf '{"Replace": {"%s": "%s"}}' "$EXAMPLE/$2" "$PWD/changed.go" > overlay.json
  (cd "$EXAMPLE" && go test -count=1 -overlay "$OLDPWD/overlay.json" -run "$3" . "${@:4}")
}

# #region spelling
# Decode accepts any spelling.
try '/another spelling/,+2d' cursor.go FuzzDecode
# #endregion spelling

# #region walk
# Page compares the keys alone.
try 's/ || row.Key == c.Key \&\& row.ID > c.ID//' page.go TestWalk -rapid.seed=1 -rapid.nofailfile
# #endregion walk
