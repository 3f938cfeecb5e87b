#!/usr/bin/env bash
# The explorer's page in a real browser: makes knowledge bases and pages, then runs web/tests/*.test.mjs.
#
#   RELATA=build/dev/bin/relata web/tests/run.sh [--test-name-pattern=..]
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
RELATA="$(realpath "${RELATA:-$root/build/release/bin/relata}")"
PAGES="$(mktemp -d)"
export RELATA PAGES
trap 'rm -rf "$PAGES"' EXIT
for kind in facts hostile examples; do
  python3 "$root/tests/interop/make_kb.py" $kind "$PAGES/$kind.kb"
  "$RELATA" export -q -d "$PAGES/$kind.kb" -o "$PAGES/$kind.html"
done
node --test --test-concurrency=1 "$@" "$here"/*.test.mjs
