(cd "$EXAMPLE" && go build -o "$OLDPWD/sums" .)

# #region status
echo hello > a.txt

./sums a.txt; echo "status $?"

./sums missing a.txt 2> errors; echo "status $?"; cat errors

./sums -nonsense; echo "status $?"

./sums a.txt -prefix x; echo "status $?"

./sums a.txt > /dev/full; echo "status $?"
# #endregion status

# #region pipe
yes a.txt | head -n 20000 > names; mapfile -t names < names; ./sums "${names[@]}" | head -n 1; echo "${PIPESTATUS[@]}"
# #endregion pipe

# #region signal
./sums wait 2> log & until grep -qs waiting log; do sleep 0.1; done; kill -INT $!; wait $!; echo "status $?"; cat log
# #endregion signal

# #region settings
printf 'store=shared\ntoken=from-file\nprefix=f\n' > sums.conf

./sums config

SUMS_STORE=bucket SUMS_PREFIX="" ./sums -prefix x config
# #endregion settings

# #region build
cp -r "$EXAMPLE" "$EXAMPLE/../go.mod" "$EXAMPLE/../go.sum" . 2>/dev/null; mkdir -p other/place && cp -r go.mod go.sum go-command-line other/place

for d in . other/place; do (cd $d && CGO_ENABLED=0 go build -trimpath -buildvcs=false -o tool ./go-command-line); done; cmp tool other/place/tool && echo "the same bytes"

for d in . other/place; do (cd $d && CGO_ENABLED=0 go build -buildvcs=false -o tool ./go-command-line); done; cmp -s tool other/place/tool || echo "different without -trimpath"

./tool version
# #endregion build
