# Which functions and which dictionaries are in the program?

go build -C "$EXAMPLE/cost" -o "$PWD/cost"

go tool nm cost | grep -o 'main\.\(Sum\|Total\)\[.*'

go tool nm cost | grep -o '\.dict\.\(Sum\|Total\).*'

# The opcodes of a sum, generic and by hand.

opcodes() { go tool objdump -s "$1" cost | awk '$2 ~ /^0x/ { print $4 }' | xargs; }

opcodes '^main\.Sum\[go\.shape\.int64\]$'

opcodes '^main\.sumByHand$'

# The calls in a total, generic and by hand.

calls() { go tool objdump -s "$1" cost | grep -o 'CALL.*' | xargs echo; }

calls '^main\.Total\['

calls '^main\.totalOfInterfaces$'

calls '^main\.totalByHand$'
