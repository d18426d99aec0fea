#!/usr/bin/env bash
exec "$(dirname "${BASH_SOURCE[0]}")/../run-tool.sh" org.apache.kafka.tools.ConsoleProducer "$@"
