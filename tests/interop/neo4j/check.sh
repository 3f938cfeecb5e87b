#!/usr/bin/env bash
# Neo4j 5.26: its import tool loads the files of `--format neo4j` by their own import.sh, the embedded server answers;
# the script of `--format cypher` makes the same graph there and in FalkorDB.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
home="$CACHE/neo4j"
# Anew for other versions.
if ! cmp -s "$here/pom.xml" "$home/pom.xml"; then
  rm -rf "$home/lib"
  mvn -q -B -ntp -f "$here/pom.xml" "-Dmaven.repo.local=$CACHE/m2" \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies "-DoutputDirectory=$home/lib"
  cp "$here/pom.xml" "$home/pom.xml"
fi
if ! cmp -s "$here/requirements.txt" "$home/requirements.txt"; then
  rm -rf "$home/venv"
  python3 -m venv "$home/venv"
  "$home/venv/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$home/requirements.txt"
fi
mkdir -p "$WORK/classes"
javac -cp "$home/lib/*" -d "$WORK/classes" "$here/Neo4j.java"
NEO4J_LIB="$home/lib" NEO4J_CLASSES="$WORK/classes" "$home/venv/bin/python" "$here/check.py"
