#!/usr/bin/env bash
# Ladybug (the successor of Kùzu) runs the two scripts of `--format ladybug` and answers.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
home="$CACHE/ladybug"
mkdir -p "$home"
if ! cmp -s "$here/requirements.txt" "$home/requirements.txt"; then
  rm -rf "$home/venv"
  python3 -m venv "$home/venv"
  "$home/venv/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$home/requirements.txt"
fi
"$home/venv/bin/python" "$here/check.py"
