#!/usr/bin/env bash
# docs/feeds.md, command by command. Its consumers are those of the other checks, which have installed them.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
javac -cp "$CACHE/neo4j/lib/*" -d "$WORK/classes" "$here/../neo4j/Neo4j.java"
python3 "$here/run_page.py" "$here/../../../docs/feeds.md"
