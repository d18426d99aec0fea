# Neither implementation looks at the time any more.
sed 's/ttl < time.Millisecond/false/' "$EXAMPLE/claims.go" > changed.go
printf '{"Replace": {"%s": "%s"}}' "$EXAMPLE/claims.go" "$PWD/changed.go" > overlay.json
(cd "$EXAMPLE" && go test -count=1 -overlay "$OLDPWD/overlay.json" .)
