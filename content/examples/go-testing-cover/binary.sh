(cd "$EXAMPLE" && go build -cover -o "$OLDPWD/shop" .)

# start runs the binary in the background until it answers.
start() {
  mkdir "$1"
  GOCOVERDIR=$1 ./shop &
  until curl -s localhost:8080/ > answer.txt; do sleep 0.1; done
}

# #region term
# The first request, while it starts, is refused. This one is answered.
start system && curl -s 'localhost:8080/?cents=5000'

# Stopped in good order, the binary writes what it has counted.
kill -TERM "$!" && wait "$!" && go tool covdata percent -i=system

# Together with what the unit tests cover.
mkdir unit && (cd "$EXAMPLE" && go test -count=1 -cover ./price -args -test.gocoverdir="$OLDPWD/unit")
go tool covdata percent -i=system,unit

# Which function has statements that nobody reached?
go tool covdata textfmt -i=system,unit -o all.txt && (cd "$EXAMPLE" && go tool cover -func="$OLDPWD/all.txt") | grep -v '100.0%'
# #endregion term

# #region kill
start killed

# A kill leaves no time to write the counts.
kill -KILL "$!" && wait "$!" 2> wait.txt

# The list of the statements is there, the counts are not.
find killed -type f | sed 's/\.[0-9a-f.]*$//'
# #endregion kill
