#!/bin/bash
# nquads_speed.sh RELATA KB [THREADS]: nquads_peer.py with the pyoxigraph of requirements.txt, which this installs into a
# virtual environment in CACHE (~/.cache/relata-bench). pyoxigraph holds all quads: some 500 MB for 100,000 statements.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache=${CACHE:-$HOME/.cache/relata-bench}
if ! "$cache/bin/python" -c 'import pyoxigraph' 2>/dev/null; then
  python3 -m venv "$cache"
  "$cache/bin/pip" install -q -r "$here/requirements.txt"
fi
exec "$cache/bin/python" "$here/nquads_peer.py" "$@"
