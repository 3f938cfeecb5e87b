#!/usr/bin/env bash
# Reading on Spark gives the knowledge base of one `relata build`, whatever is killed or broken on the way.
#
#   RELATA=build/release/bin/relata PREFIX=build/release-tree tests/spark/run.sh [small]
#
# PREFIX is an installed relata. PySpark is installed with pip into CACHE (build/spark-test), which is kept; that of
# tests/interop is taken where it is there. `small`: made-up documents alone, an executor killed, two minutes.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
CACHE="${CACHE:-$root/build/spark-test}"
mkdir -p "$CACHE"
CACHE="$(realpath "$CACHE")"
interop="$root/build/interop/tables"

venv="$CACHE/venv"
if [ -x "$interop/venv/bin/spark-submit" ] && grep -qxF "$(grep ^pyspark "$here/requirements.txt")" "$interop/requirements.txt"; then
  venv="$interop/venv"
elif [ ! -x "$venv/bin/spark-submit" ] || ! cmp -s "$here/requirements.txt" "$CACHE/requirements.txt"; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$CACHE/"
fi

python3 "$here/test_modules.py"
bash "$root/spark/archive.sh" "$PREFIX" "$CACHE/relata.tgz"
WORK="$(mktemp -d)"
# Executors of a local cluster keep what was shipped to them beside PySpark.
trap 'rm -rf "$WORK" "$venv"/lib/python3*/site-packages/pyspark/work' EXIT
export PATH="$venv/bin:$PATH" PYTHONDONTWRITEBYTECODE=1 SPARK_LOCAL_IP="${SPARK_LOCAL_IP:-127.0.0.1}"
unset SPARK_HOME
export RELATA="$(realpath "$RELATA")" ARCHIVE="$CACHE/relata.tgz" SHARED="$root/../shared" WORK
python3 "$here/check.py" "$root" "${1:-whole}"
