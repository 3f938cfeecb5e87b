#!/usr/bin/env bash
# Damage and failing disks by the hundred: tests/faults/run.sh [BUILD]     (tables on standard output; some ten minutes)
set -uo pipefail
cd "$(dirname "$0")/../.."
build=${1:-build/release}
failed=0
echo "500 single bits";      python3 tests/faults/faults.py bits "$build/bin/relata" 500 || failed=1
echo "200 shortened files";  python3 tests/faults/faults.py cuts "$build/bin/relata" 200 || failed=1
echo "200 failing calls";    python3 tests/faults/faults.py calls "$build/bin/relata" 200 "$build/tests/faults/libfailing_calls.so" || failed=1
echo "500 kills";            python3 tests/faults/faults.py kills "$build/bin/relata" 500 || failed=1
exit $failed
