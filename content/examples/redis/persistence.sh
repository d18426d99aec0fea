# #region start
start() { redis-server --port 7000 --dir "$PWD" --daemonize yes --logfile log "$@" >log.start; until redis-cli -p 7000 PING >/dev/null 2>&1; do :; done; }

fill() { seq "$1" "$2" | sed 's/.*/SET key:& value/' | redis-cli -p 7000 --pipe | tail -n 1; }

crash() { kill -9 "$(redis-cli -p 7000 INFO server | sed -n 's/^process_id:\([0-9]*\).*/\1/p')"; while redis-cli -p 7000 PING >/dev/null 2>&1; do :; done; }
# #endregion start

# #region rdb
start --save '' --appendonly no

fill 1 1000

redis-cli -p 7000 SAVE

fill 1001 1500

crash

start --save '' --appendonly no

redis-cli -p 7000 DBSIZE
# #endregion rdb

crash; rm -rf dump.rdb appendonlydir

# #region aof
start --save '' --appendonly yes --appendfsync everysec

fill 1 1500

crash

start --save '' --appendonly yes --appendfsync everysec

redis-cli -p 7000 DBSIZE
# #endregion aof

# #region torn
crash

truncate --size=-10 appendonlydir/*.incr.aof

start --save '' --appendonly yes --appendfsync everysec

redis-cli -p 7000 DBSIZE

grep -o 'Truncating the AOF.*' log
# #endregion torn
