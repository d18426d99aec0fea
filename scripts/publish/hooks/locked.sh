#!/usr/bin/env bash
# Runs one command of the publisher at a time for this site, and nothing of it outlives the other.
set -euo pipefail
umask 022
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# A push over SSH has a bare PATH; this one has npm and Git.
PATH=$(<"$home/publisher/path")
export PATH

command=(setpriv --pdeathsig KILL "$home/publisher/node" "$home/publisher/scripts/publish/command.ts" "$home" "$@")
busy=75
status=0
flock --nonblock --conflict-exit-code "$busy" --close "$home/lock" "${command[@]}" || status=$?
if [ "$status" -eq "$busy" ]; then
	echo 'another push is being published: waiting for it' >&2
	exec flock --timeout 3600 --close "$home/lock" "${command[@]}"
fi
exit "$status"
