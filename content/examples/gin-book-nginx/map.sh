nginx -t -e stderr -p "$PWD" -c "$EXAMPLE/map.conf" 2>&1 | sed 's/^.*\[emerg\] [0-9#]*: //'
