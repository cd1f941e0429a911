#!/bin/sh
# Builds the command and the benchmark program, runs the smoke suite, renews the table of README.md.
# Arguments go to `empanel-bench run`, such as --note "The machine was shared."
set -eu
cd "$(dirname "$0")/.."
command -v glpsol >/dev/null || { echo "glpsol is missing: apt-get install glpk-utils" >&2; exit 69; }
# SwiftPM does not look for files that the package above has gained, unless the manifest is new.
touch benchmarks/Package.swift
for product in empanel empanel-bench; do
  swift build --package-path benchmarks --manifest-cache none -c release -Xswiftc -enable-testing \
    --product "$product"
done
built=$(swift build --package-path benchmarks -c release --show-bin-path)
"$built/empanel-bench" run smoke --command "$built/empanel" "$@"
"$built/empanel-bench" table smoke
