#!/bin/bash
# run.sh BUILD ARTICLES: how well and how fast pages are read, beside trafilatura, in one run on one core; two minutes.
#
# BUILD is a folder of the release preset, ARTICLES one with ground-truth.json and html/*.html.gz, beside its scorer
# (../score_articles.py). Pages, outputs and the virtual environment of requirements.txt are kept in CACHE
# (~/.cache/relata-bench).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd) articles=$(cd "$2" && pwd) core=${CORE:-0}
cache=${CACHE:-$HOME/.cache/relata-bench}/read
mkdir -p "$cache/pages"
cd "$cache"
if ! cmp -s "$here/requirements.txt" requirements.txt; then
  python3 -m venv venv
  venv/bin/pip install -q -r "$here/requirements.txt"
  cp "$here/requirements.txt" .
fi
for page in "$articles"/html/*.html.gz; do
  to=pages/$(basename "$page" .gz)
  [ -s "$to" ] || gunzip -c "$page" >"$to"
done
for round in 1 2 3; do
  echo -n "round $round, relata: "
  taskset -c "$core" "$build/bench/read/pages" --rounds 5 pages/*.html 2>&1 >relata.jsonl | tail -1
  echo -n "round $round, trafilatura: "
  taskset -c "$core" venv/bin/python "$here/trafilatura_peer.py" pages 2>&1 >trafilatura.jsonl | tail -1
done
for system in relata trafilatura; do
  echo -n "$system: "
  python3 "$articles/../score_articles.py" "$articles/ground-truth.json" "$system.jsonl"
done
