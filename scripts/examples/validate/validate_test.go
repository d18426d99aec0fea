package main

import (
	"strings"
	"testing"
)

const workflow = `name: ci
on: push
jobs:
  test:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
      - run: echo "${{ github.sha }}"
`

const compose = `services:
  web:
    image: nginx:1.27
    depends_on: [db]
  db:
    image: postgres:17
`

const dockerfile = `FROM golang:1.26 AS build
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
`

const manifests = `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { ports: [{ port: 80 }] }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: web }
data: { level: debug }
`

func TestSoundConfigurationsAreAccepted(t *testing.T) {
	for format, text := range map[string]string{
		"actions": workflow, "compose": compose, "dockerfile": dockerfile, "kubernetes": manifests, "yaml": compose,
	} {
		if err := formats[format]("file", []byte(text)); err != nil {
			t.Errorf("%s: %v", format, err)
		}
	}
}

func TestMistakesAreNamed(t *testing.T) {
	for _, tt := range []struct{ format, text, from, to, want string }{
		{"actions", workflow, "runs-on", "run-on", `unexpected key "run-on"`},
		{"actions", workflow, "github.sha", "github.sah", "sah"},
		{"compose", compose, "image: nginx", "imag: nginx", "'imag' not allowed"},
		{"compose", compose, "[db]", "[database]", `undefined service "database"`},
		{"dockerfile", dockerfile, "RUN", "RUNN", "unknown instruction: RUNN"},
		{"dockerfile", dockerfile, "AS build", "as build", "FromAsCasing"},
		{"kubernetes", manifests, "ports", "port", `unknown field "spec.port"`},
		{"kubernetes", manifests, "ConfigMap", "ConfigMapp", `no kind "ConfigMapp"`},
		{"kubernetes", manifests, "name: web }\ndata", "name: web, name: api }\ndata", "document 2"},
		{"yaml", compose, "image: nginx:1.27", "image: a\n    image: b", "already set"},
	} {
		text := strings.Replace(tt.text, tt.from, tt.to, 1)
		if text == tt.text {
			t.Fatalf("%s: %q is not in the text", tt.format, tt.from)
		}
		err := formats[tt.format]("file", []byte(text))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want a mistake with %q", tt.format, err, tt.want)
		}
	}
}
