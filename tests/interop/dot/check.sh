#!/usr/bin/env bash
# DOT, read by eleven programs with the same nodes, edges and labels.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cache="$CACHE/dot"
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
if ! cmp -s "$here/pom.xml" "$cache/pom.xml"; then
  (cd "$here" && mvn -q -B dependency:build-classpath -Dmdep.outputFile="$cache/classpath" "-Dmaven.repo.local=$CACHE/m2")
  cp "$here/pom.xml" "$cache/"
fi
gephi="$cache:$(cat "$cache/classpath")"
javac -cp "$gephi" -d "$cache" "$here/ReadDot.java"

found() {  # READER FILE
  case "$1" in
    gephi) java -cp "$gephi" ReadDot "$2" 2>/dev/null ;;
    pydot | networkx*| pygraphviz) "$cache/venv/bin/python" "$here/readers.py" "$1" "$2" ;;
    *) CACHE="$cache" node "$here/readers.mjs" "$1" "$2" ;;
  esac
}

for kb in facts hostile examples; do
  file="$WORK/$kb.dot"
  "$RELATA" export -q -d "$KBS/$kb.kb" --format dot --nodes 0 --all -o "$file"
  dot -Tcanon "$file" >"$WORK/canon.dot"
  found pygraphviz "$WORK/canon.dot" >"$WORK/reference.json"
  for reader in pygraphviz pydot networkx-pydot networkx viz-js vis-network graphlib-dot ts-graphviz dotparser gephi; do
    found $reader "$file" >"$WORK/found.json"
    python3 "$here/compare.py" $reader "$WORK/found.json" "$WORK/reference.json" $kb
  done
done
"$RELATA" export -q -d "$KBS/facts.kb" --format dot --nodes 0 -o "$WORK/facts_only.dot"
"$cache/venv/bin/python" "$here/check_answers.py" "$WORK/facts_only.dot" "$WORK/facts.dot" "$KBS/facts.kb"
