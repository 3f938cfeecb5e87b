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
  name="$(basename "$kb" .kb)"
  for mode in "" --aggregate --all "--all --aggregate" --phrases "--schema schema.org" "--schema $here/../../../docs/twelve.schema"; do
    out="$WORK/$name${mode//[^a-z]/_}.ftm.json"
    # shellcheck disable=SC2086
    "$RELATA" export --format ftm $mode -d "$kb" -o "$out" 2> "$out.said"
    "$venv/bin/ftm" validate -i "$out" -o "$out.clean"
    "$venv/bin/python" "$here/check_lossless.py" "$out" "$out.clean"
    echo "ok followthemoney: $name ${mode//$here\/..\/..\/..\//}: every line is valid, cleaning loses nothing"
  done
  "$RELATA" stats --json -d "$kb" > "$WORK/stats.json"
  "$venv/bin/python" "$here/check_counts.py" "$WORK/stats.json" "$WORK/$name.ftm.json" "$WORK/${name}__aggregate.ftm.json"
  echo "ok followthemoney: $name: nodes, edges and evidence are those of relata stats"
done
"$RELATA" query '(?a)-[capture]->(?b)' --entities --json -d "$KBS/facts.kb" > "$WORK/captured.json"
"$RELATA" query '(?a)-[capture]->(?b)' --entities --json --polarity - -d "$KBS/facts.kb" > "$WORK/denied.json"
"$venv/bin/python" "$here/check_answers.py" "$WORK/captured.json" "$WORK/denied.json" "$WORK/facts.ftm.json" \
  "$WORK/facts__all.ftm.json"
echo "ok followthemoney: who captured what, who says so, and what is denied are as relata query says"
"$venv/bin/python" "$here/check_hostile.py" "$WORK/hostile.ftm.json"
echo "ok followthemoney: hostile names, ids, titles and sources come back"
"$venv/bin/ftm" export-csv -i "$WORK/facts.ftm.json" -o "$WORK/csv"
test -s "$WORK/csv/UnknownLink.csv"
echo "ok followthemoney: ftm export-csv writes tables of it"
