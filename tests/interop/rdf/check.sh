#!/usr/bin/env bash
# RDF read back by rdflib, pyoxigraph, PyLD, Titanium and Apache Jena: see check.py.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
if [ ! -x "$CACHE/rdf-venv/bin/python" ]; then python3 -m venv "$CACHE/rdf-venv"; fi
"$CACHE/rdf-venv/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt"
if [ ! -d "$CACHE/rdf-jars" ]; then
  mvn -q -B -f "$here/pom.xml" dependency:copy-dependencies -Dmaven.repo.local="$CACHE/m2" -DoutputDirectory="$CACHE/rdf-jars.new"
  mv "$CACHE/rdf-jars.new" "$CACHE/rdf-jars"
fi
mkdir -p "$WORK/classes"
javac -nowarn -cp "$CACHE/rdf-jars/*" -d "$WORK/classes" "$here/ReadRdf.java"
JAVA_READER="java -cp $WORK/classes:$CACHE/rdf-jars/* ReadRdf" "$CACHE/rdf-venv/bin/python" "$here/check.py"
