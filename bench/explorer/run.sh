#!/usr/bin/env bash
# The explorer's page of 5,000 entities and 20,000 links beside pages of pyvis and cytoscape.js of the same graph.
#
#   RELATA=build/release/bin/relata bench/explorer/run.sh [WORK]
#
# Installs pyvis with pip and cytoscape with npm below WORK (build/explorer); needs chromium and `npm ci` in web/.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
RELATA="$(realpath "${RELATA:-$root/build/release/bin/relata}")"
WORK="${1:-$root/build/explorer}"
mkdir -p "$WORK"
WORK="$(realpath "$WORK")"
[ -x "$WORK/venv/bin/python" ] || { python3 -m venv "$WORK/venv"; "$WORK/venv/bin/pip" install -q -r "$here/requirements.txt"; }
[ -d "$WORK/node_modules/cytoscape" ] || npm install --silent --prefix "$WORK" cytoscape@3.33.1
rm -rf "$WORK/graph.kb"
rm -rf "$WORK/articles"
python3 "$root/bench/export/generate.py" "$WORK/articles" --statements 24500 --entities 5150 --documents 1200 >/dev/null
"$RELATA" build -q "$WORK/articles" --given all --any-language -d "$WORK/graph.kb"
begun=$(date +%s%N)
"$RELATA" export -q -d "$WORK/graph.kb" -o "$WORK/relata.html"
echo "relata export: $((($(date +%s%N) - begun) / 1000000)) ms, $(stat -c %s "$WORK/relata.html") bytes"
"$WORK/venv/bin/python" "$here/peer_pages.py" "$WORK/relata.html" "$WORK/node_modules/cytoscape/dist/cytoscape.min.js" "$WORK"
cd "$root/web"
node "$here/first_picture.mjs" "$WORK/relata.html" "$WORK/cytoscape.html" "$WORK/cytoscape_cose.html" "$WORK/pyvis.html"
