#!/usr/bin/env bash
# CSV, read by Python, Spark and a spreadsheet: the cells of the JSON outputs, and nothing that runs.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cache="$CACHE/tables"
mkdir -p "$cache"

# Consumers, once.
if ! cmp -s "$here/requirements.txt" "$cache/requirements.txt"; then
  python3 -m venv "$cache/venv"
  "$cache/venv/bin/pip" install -q -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$cache/"
fi
if ! cmp -s "$here/package-lock.json" "$cache/package-lock.json"; then
  cp "$here/package.json" "$here/package-lock.json" "$cache/"
  (cd "$cache" && npm ci --silent)
fi

for name in facts hostile examples; do
  kb="$KBS/$name.kb"
  python3 "$here/compare.py" "$kb"
  "$RELATA" export -q -d "$kb" -o "$WORK/$name.csv"
  rows=$("$RELATA" stats -q -d "$kb" | sed -n 's/^statements\t//p')
  MODULES="$cache" node "$here/read_sheet.cjs" "$WORK/$name.csv" "$rows" safe
done
"$RELATA" export -q -d "$KBS/hostile.kb" --format csv --raw-csv -o "$WORK/raw.csv"
MODULES="$cache" node "$here/read_sheet.cjs" "$WORK/raw.csv" 30 live
"$RELATA" query -q -d "$KBS/hostile.kb" '(?who)-[attack]->(Kunara)' --csv >"$WORK/query.csv"
MODULES="$cache" node "$here/read_sheet.cjs" "$WORK/query.csv" 30 safe
"$RELATA" entities -q -d "$KBS/hostile.kb" --csv >"$WORK/entities.csv"
MODULES="$cache" node "$here/read_sheet.cjs" "$WORK/entities.csv" 31 safe
"$cache/venv/bin/python" "$here/read_spark.py" "$WORK/facts.csv" "$WORK/hostile.csv" "$WORK/examples.csv" "$WORK/raw.csv" \
  2>"$WORK/spark.log" || { cat "$WORK/spark.log" >&2; exit 1; }
