#!/bin/sh
# Builds our programs and the peers' drivers, then calls `python -m gauge` with the arguments.
#
#   benchmarks/run.sh run smoke --note "Nothing else was running."
#   benchmarks/run.sh tables
#   benchmarks/run.sh pool        # a large pool; needs no peers
set -eu
cd "$(dirname "$0")"
peers=.build/peers
mkdir -p "$peers"

# The pool has no peers: it needs our programs and nothing else.
if [ "${1-}" = pool ]; then
  shift
  cc -O2 -Wall -Wextra -o "$peers/launch" gauge/launch.c
  for product in empanel PoolWriter; do
    swift build --package-path .. -c release -Xswiftc -enable-testing --product "$product" >&2
  done
  exec python3 -m gauge.pool --swift ../.build/release "$@"
fi

command -v glpsol >/dev/null || { echo "glpsol is missing: apt-get install glpk-utils" >&2; exit 69; }
# Whether something is to be made anew: it is missing, or older than what it is made of.
is_stale() { [ ! -e "$1" ] || [ "$2" -nt "$1" ]; }

if is_stale "$peers/ready" gauge/requirements.txt; then
  python3 -m venv .build/venv
  .build/venv/bin/python -m pip install --quiet --requirement gauge/requirements.txt
  touch "$peers/ready"
fi
if is_stale "$peers/launch" gauge/launch.c; then
  cc -O2 -Wall -Wextra -o "$peers/launch" gauge/launch.c
fi
if is_stale "$peers/lemon" gauge/peers/lemon.cpp; then
  c++ -O3 -DNDEBUG -o "$peers/lemon" gauge/peers/lemon.cpp || {
    echo "LEMON is missing: apt-get install liblemon-dev" >&2
    exit 69
  }
fi

# SwiftPM does not look for files that the package above has gained, unless the manifest is new.
touch Package.swift
for product in empanel empanel-bench; do
  swift build --manifest-cache none -c release -Xswiftc -enable-testing --product "$product" >&2
done
exec .build/venv/bin/python -m gauge "$@"
