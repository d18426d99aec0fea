#!/usr/bin/env bash
# Installs the servers and tools that the examples need and that are missing, on Debian 12 or newer.
# Debian's own services are not started. Go is not installed: its current release is not among Debian's packages.
set -euo pipefail
umask 022

packages=(
	postgresql redis-server rabbitmq-server prometheus nginx-light libnginx-mod-http-brotli-static wrk
	openjdk-17-jre-headless maven
	curl iproute2 util-linux shellcheck git make gcc libc6-dev
)
kafka=4.3.1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jars=$(cd "$here/../.." && pwd)/.cache/services/kafka-$kafka
policy=/usr/sbin/policy-rc.d
made_policy=
partial=

finish() {
	if [ -n "$made_policy" ]; then rm -f "$policy"; fi
	if [ -n "$partial" ]; then rm -rf "$partial"; fi
}
trap finish EXIT

# Prints those of the named packages that are not installed.
missing_of() {
	local installed
	# dpkg-query fails where it does not know one of the packages, and still prints the others.
	installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p') || true
	comm -23 <(printf '%s\n' "$@" | sort) <(sort <<<"$installed")
}

# Debian asks this program whether it may start a service that it has just installed. 101 means no.
forbid_services() {
	if [ -e "$policy" ]; then return; fi
	printf '#!/bin/sh\nexit 101\n' >"$policy"
	made_policy=yes
	chmod +x "$policy"
}

# Fetches Kafka's jars next to their place, so that an interrupted download leaves nothing that looks whole.
fetch_kafka() {
	mkdir -p "$(dirname "$jars")"
	partial=$(mktemp -d "$jars.XXXXXX")
	chmod 755 "$partial"
	mvn -q -B -f "$here/kafka/pom.xml" dependency:copy-dependencies -DincludeScope=runtime "-DoutputDirectory=$partial"
	rm -rf "$jars"
	mv "$partial" "$jars"
	partial=
}

if ! command -v dpkg-query apt-get >/dev/null; then
	echo 'this script is for Debian: elsewhere install PostgreSQL, Redis, RabbitMQ, Prometheus, nginx, Java 17, Maven and shellcheck by other means' >&2
	exit 1
fi

mapfile -t missing < <(missing_of "${packages[@]}")
if [ "${#missing[@]}" -gt 0 ]; then
	if [ "$(id -u)" -ne 0 ]; then
		echo "these packages are missing: ${missing[*]}" >&2
		echo 'run this script as root to install them' >&2
		exit 1
	fi
	echo "installing ${missing[*]}"
	forbid_services
	export DEBIAN_FRONTEND=noninteractive
	apt-get update -q
	apt-get install -q -y --no-install-recommends "${missing[@]}"
fi

if [ ! -e "$jars/slf4j-simple-1.7.36.jar" ] || [ ! -e "$jars/kafka_2.13-$kafka.jar" ]; then
	echo "fetching Kafka $kafka"
	fetch_kafka
fi

if ! command -v go >/dev/null; then
	echo 'Go is missing: install the version named in content/examples/go.mod from https://go.dev/dl/ and put it on the PATH' >&2
	exit 1
fi
echo 'all servers and tools are installed'
