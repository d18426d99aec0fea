#!/usr/bin/env bash
# run-tool.sh CLASS [ARGUMENT…]: runs one of Kafka's command line tools. Only warnings and errors are logged.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jars=$(cd "$here/../../.." && pwd)/.cache/services/kafka-4.3.1
if [ ! -d "$jars" ]; then
	echo "kafka 4.3.1 is not installed: run scripts/services/install-debian.sh as root" >&2
	exit 1
fi
exec java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData \
	-Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$jars/*" "$@"
