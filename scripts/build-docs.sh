#!/usr/bin/env bash
# Renders the articles and the library's interface into .build/docs; any warning of docc is an error.
#
# Works from what `make build` has built: the DocC plugin would be one more dependency for everybody.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly built=.build/release
readonly graphs=.build/symbol-graphs
# What `import Empanel` brings with it: Sources/Empanel/Exports.swift.
exported=$(sed -n 's/^@_exported public import //p' Sources/Empanel/Exports.swift | paste -sd, -)
target=$(swift -print-target-info | sed -n 's/^ *"triple": "\(.*\)",$/\1/p' | head -n 1)

rm -rf "$graphs" && mkdir -p "$graphs"
swift symbolgraph-extract -module-name Empanel -target "$target" -I "$built/Modules" \
  -Xcc "-fmodule-map-file=$built/CGLPKSession.build/module.modulemap" \
  -Xcc -fmodule-map-file=Sources/CCrypto/module.modulemap \
  -minimum-access-level public -skip-synthesized-members \
  "-experimental-allowed-reexported-modules=$exported" -output-dir "$graphs"
# An article may not have the name of a symbol, and Policy.md has: a copy renders as PolicyReference.
readonly catalogue=.build/Empanel.docc
rm -rf "$catalogue" && cp -r Sources/Empanel/Documentation.docc "$catalogue"
mv "$catalogue/Policy.md" "$catalogue/PolicyReference.md"
find "$catalogue" -name '*.md' -exec sed -i 's/<doc:Policy>/<doc:PolicyReference>/g' {} +
docc convert "$catalogue" --additional-symbol-graph-dir "$graphs" \
  --fallback-display-name Empanel --fallback-bundle-identifier org.empanel \
  --warnings-as-errors --output-path .build/docs
echo "Rendered into .build/docs; to read: python3 -m http.server --directory .build/docs, then /documentation/empanel"
