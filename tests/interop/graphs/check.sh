#!/usr/bin/env bash
# graphml, gexf and cytoscape, read by seven programs with the answers of `relata query`.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cache="$CACHE/graphs"
mkdir -p "$cache"

# Consumers, once.
if ! cmp -s "$here/requirements.txt" "$cache/requirements.txt"; then
  python3 -m venv "$cache/venv"
  "$cache/venv/bin/pip" install -q -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$cache/"
fi
if ! cmp -s "$here/package-lock.json" "$cache/package-lock.json"; then
  cp "$here/package.json" "$cache/"
  (cp "$here/package-lock.json" "$cache/lock" && cd "$cache" && cp lock package-lock.json && npm ci --silent && rm lock)
fi
if ! cmp -s "$here/pom.xml" "$cache/pom.xml"; then
  (cd "$here" && mvn -q -B dependency:build-classpath -Dmdep.outputFile="$cache/classpath" "-Dmaven.repo.local=$CACHE/m2")
  cp "$here/pom.xml" "$cache/"
fi
gephi="$cache:$(cat "$cache/classpath")"
javac -cp "$gephi" -d "$cache" "$here/ReadGephi.java"
g++ -std=c++17 -O1 "$here/read_boost.cc" -o "$cache/read_boost" -lboost_graph

found() {  # READER FILE
  case "$1" in
    gephi*) java -Djava.awt.headless=true -cp "$gephi" ReadGephi "$2" ;;
    boost) "$cache/read_boost" "$2" ;;
    networkx* | igraph) "$cache/venv/bin/python" "$here/read_python.py" "$1" "$2" ;;
    *) MODULES="$cache" node "$here/read_js.cjs" "$1" "$2" ;;
  esac
}

compare() {  # READER FILE KB
  found "$1" "$2" >"$WORK/found.json"
  python3 "$here/compare.py" "$1" "$WORK/found.json" "$3"
}

for name in facts hostile examples; do
  kb="$KBS/$name.kb"
  for ending in graphml gexf cyjs; do
    "$RELATA" export -q -d "$kb" -o "$WORK/$name.$ending"
    "$RELATA" export -q -d "$kb" --statements --all -o "$WORK/$name-all.$ending"
  done
  for reader in networkx-graphml igraph boost graphology-graphml gephi-graphml; do compare $reader "$WORK/$name.graphml" "$kb"; done
  for reader in networkx-gexf graphology-gexf gephi-gexf; do compare $reader "$WORK/$name.gexf" "$kb"; done
  for reader in networkx-cytoscape cytoscape.js; do compare $reader "$WORK/$name.cyjs" "$kb"; done

  # An edge a statement, denied ones too: as many in each reader, also in Gephi, which joins edges of one kind.
  nodes=$(grep -c '^<node ' "$WORK/$name-all.gexf")
  edges=$(grep -c '^<edge ' "$WORK/$name-all.gexf")
  for reader in networkx-gexf gephi-gexf gephi-graphml igraph cytoscape.js; do
    case $reader in *gexf) ending=gexf ;; cyto*) ending=cyjs ;; *) ending=graphml ;; esac
    found $reader "$WORK/$name-all.$ending" >"$WORK/found.json"
    python3 "$here/compare.py" --counts "$nodes" "$edges" "$WORK/found.json"
    echo "ok $reader: $name, an edge a statement: $nodes nodes, $edges edges"
  done
done
