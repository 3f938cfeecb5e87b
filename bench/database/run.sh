#!/bin/bash
# run.sh BUILD [STATEMENTS]: load, sizes and questions beside SQLite and DuckDB, all in one run on one core; some
# ten minutes for 1,000,000 STATEMENTS.
#
# BUILD is a folder of the release preset. Records, rows and databases are kept in CACHE (~/.cache/relata-bench); the
# packages of requirements.txt go into a virtual environment there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd) statements=${2:-1000000} core=${CORE:-0}
cache=${CACHE:-$HOME/.cache/relata-bench}/database
relata=$build/bin/relata speed=$build/bench/database/database_speed
mkdir -p "$cache"
cd "$cache"
if ! cmp -s "$here/requirements.txt" requirements.txt; then
  python3 -m venv venv
  venv/bin/pip install -q -r "$here/requirements.txt"
  cp "$here/requirements.txt" .
fi
if [ ! -s "$statements.records.jsonl" ]; then
  rm -rf conllu
  python3 "$here/../export/generate.py" conllu --statements "$statements" --documents $((statements / 10)) >&2
  "$relata" extract --records --given all conllu >"$statements.part"
  mv "$statements.part" "$statements.records.jsonl"
  rm -rf conllu
fi
peak() { # of a command, its processor time and memory
  python3 - "$@" <<'CODE'
import os, resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f'{usage.ru_utime + usage.ru_stime:.1f} s of processor time, {usage.ru_maxrss / 1024:.0f} MB at most')
CODE
}
rows=$statements.rows.jsonl
if [ ! -s "$rows" ]; then
  rm -rf rows.kb
  "$relata" build -q -d rows.kb "$statements.records.jsonl"
  "$build/bench/database/write_rows" rows.kb >"$rows.part"
  mv "$rows.part" "$rows"
  rm -rf rows.kb
fi
for round in 1 2 3; do
  rm -rf kb sqlite.db
  echo -n "load $round: relata "; peak taskset -c "$core" "$relata" build -q --threads 1 -d kb "$statements.records.jsonl"
  echo -n "load $round: SQLite "; peak taskset -c "$core" "$speed" load "$rows" sqlite.db
done
echo "bytes, article text included: relata $(du -sb kb | cut -f1), SQLite $(stat -c %s sqlite.db)"
"$relata" stats -d kb | head -12
taskset -c "$core" venv/bin/python "$here/duckdb_peer.py" "$rows"
taskset -c "$core" "$speed" ask kb "$rows" sqlite.db 2000
