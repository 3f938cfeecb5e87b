#!/bin/bash
# peers.sh BUILD KB [CORE]: measures of the graph of KB beside igraph and networkit, one core, by peers.py.
#
# BUILD is a folder of the release preset. The graph is written once, to CACHE (~/.cache/relata-bench); the packages of
# requirements.txt go into a virtual environment there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=$1 kb=$2 core=${3:-0}
cache=${CACHE:-$HOME/.cache/relata-bench}/graph
mkdir -p "$cache"
if ! cmp -s "$here/requirements.txt" "$cache/requirements.txt"; then
  python3 -m venv "$cache/venv"
  "$cache/venv/bin/pip" install -q -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$cache/"
fi
edges=$cache/$(basename "$kb").edges
[ -s "$edges" ] || { "$build/bench/graph/write_edges" "$kb" >"$edges.part" && mv "$edges.part" "$edges"; }
exec taskset -c "$core" "$cache/venv/bin/python" "$here/peers.py" "$build/tests/graph/measures_of" "$edges"
