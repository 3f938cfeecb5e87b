#!/usr/bin/env bash
# Feeds read back by programs that nobody here wrote: runs every check.sh below this folder, or those named.
#
#   RELATA=build/release/bin/relata tests/interop/run.sh [rdf neo4j ..]
#
# Consumers are installed at pinned versions with pip, npm and mvn into CACHE (build/interop), which is kept. A check
# prints "ok CONSUMER: what" for each thing that holds, and ends with 1 at the first that does not.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
RELATA="$(realpath "${RELATA:-$root/build/release/bin/relata}")"
CACHE="${CACHE:-$root/build/interop}"
mkdir -p "$CACHE"
CACHE="$(realpath "$CACHE")"
export RELATA CACHE
# The knowledge bases that all checks share.
export KBS="$CACHE/kbs"
rm -rf "$KBS"
mkdir -p "$KBS"
for kind in facts hostile examples; do python3 "$here/make_kb.py" $kind "$KBS/$kind.kb"; done

passed=0
failed=0
# The page of feeds last: it takes what the others have installed.
for check in $(ls "$here"/*/check.sh | grep -v '/feeds/') "$here/feeds/check.sh"; do
  family="$(basename "$(dirname "$check")")"
  if [ $# -gt 0 ] && [[ " $* " != *" $family "* ]]; then continue; fi
  WORK="$(mktemp -d)"
  export WORK
  echo "== $family"
  if bash "$check"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $family"; fi
  rm -rf "$WORK"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
