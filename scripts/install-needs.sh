#!/usr/bin/env bash
# Installs what build and tests need and this machine lacks; does nothing when all is there. With the
# argument `bench`, also what the benchmarks' peers need.
#
# As root by apt-get; else through sudo, if that asks for no password; else prints the one line to
# run and ends with 69. Never prompts.
set -euo pipefail

readonly unavailable=69

# The Swift toolchain brings clang; what it can compile and link is there, however it came.
can_link() {
  dpkg-query --show --showformat='${Status}\n' "$1" 2>/dev/null | grep -q '^install ok installed' ||
    printf '#include <%s>\nint main(void) { return 0; }\n' "$2" |
    clang -x c - -o /dev/null "-l$3" 2>/dev/null
}

has_command() { command -v "$1" >/dev/null; }

if ! has_command swift; then
  echo 'Swift 6.2 or later is needed: https://www.swift.org/install/linux' >&2
  exit "$unavailable"
fi

missing=()
can_link libglpk-dev glpk.h glpk || missing+=(libglpk-dev)        # the solver
can_link libssl-dev openssl/sha.h crypto || missing+=(libssl-dev)    # SHA-256
can_link libsqlite3-dev sqlite3.h sqlite3 || missing+=(libsqlite3-dev) # the pool's file
has_command glpsol || missing+=(glpk-utils)                        # tests compare with it
has_command git || missing+=(git)                                  # the package manager fetches with it
has_command make || missing+=(make)
if [ "${1:-}" = bench ]; then
  has_command c++ || missing+=(g++)
  [ -e /usr/include/lemon/network_simplex.h ] || missing+=(liblemon-dev)
  has_command valgrind || missing+=(valgrind)
  python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
fi
[ "${#missing[@]}" -gt 0 ] || exit 0

readonly line="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"

give_up() {
  echo "$1 Run this as root, then try again:" >&2
  echo "  $line" >&2
  exit "$unavailable"
}

has_command apt-get || give_up "Missing: ${missing[*]} (these are the names of Debian and Ubuntu)."
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  sudo -n true 2>/dev/null || give_up "Missing: ${missing[*]}."
  as_root=(sudo -n)
fi

echo "Installing ${missing[*]}" >&2
apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq \
    -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 "$@" </dev/null >&2
}
# Lists that cannot be refreshed may still be good enough.
apt update || true
apt install -y --no-install-recommends "${missing[@]}" || give_up "Could not install ${missing[*]}."
