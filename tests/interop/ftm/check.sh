#!/usr/bin/env bash
# FollowTheMoney reads what `relata export --format ftm` wrote, cleans it, and loses nothing.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
venv="$CACHE/ftm-venv"
if ! cmp -s "$here/requirements.txt" "$venv/installed"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/installed"
fi
for kb in "$KBS"/*.kb; do
  export_as() { "$RELATA" export --format ftm -d "$kb" -o "$WORK/$(basename "$kb" .kb).$1.ftm.json" -q "${@:2}"; }
  export_as statements
  export_as triples --aggregate
  export_as all --all
  export_as all-triples --all --aggregate
  export_as phrases --phrases
  export_as schema-org --schema schema.org
  export_as twelve --aggregate --schema "$here/../../../docs/twelve.schema"
  "$RELATA" stats --json -d "$kb" > "$WORK/$(basename "$kb" .kb).stats.json"
done
"$RELATA" query '(?a)-[capture]->(?b)' --entities --json -d "$KBS/facts.kb" > "$WORK/captured.json"
"$RELATA" query '(?a)-[capture]->(?b)' --entities --json --polarity - -d "$KBS/facts.kb" > "$WORK/denied.json"
"$venv/bin/python" "$here/check.py" "$WORK"
"$venv/bin/ftm" export-csv -i "$WORK/facts.statements.ftm.json" -o "$WORK/csv"
test -s "$WORK/csv/UnknownLink.csv"
echo "ok ftm: export-csv writes tables of it"
