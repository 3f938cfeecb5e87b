#!/usr/bin/env bash
# run.sh BUILD [pytest's arguments]: the Python package as a user gets it, from the library of a build.
#
# Installs BUILD's library into build/python/prefix, so that the wheel compiles nothing of it again, builds the wheel,
# and installs it twice: into a fresh venv without any other package, where README's lines are run, and into one with
# the tools of requirements.txt, which is kept, for pytest.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
build="$(realpath "$1")"
shift
work="$root/build/python"
mkdir -p "$work"
unset RELATA_MODEL RELATA_KB
export RELATA="$build/bin/relata" PIP_DISABLE_PIP_VERSION_CHECK=1

rm -rf "$work/prefix"
cmake --install "$build" --prefix "$work/prefix" --component dev >"$work/install.log"
if [ ! -e "$work/venv/ready" ] || ! cmp -s "$here/requirements.txt" "$work/venv/ready"; then
  rm -rf "$work/venv"
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install -q -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$work/venv/ready"
fi

rm -rf "$work/wheels"
CMAKE_PREFIX_PATH="$work/prefix" "$work/venv/bin/pip" wheel -q --no-build-isolation --no-deps -w "$work/wheels" "$root/python"
echo "ok wheel: $(cd "$work/wheels" && ls)"

rm -rf "$work/fresh"
python3 -m venv "$work/fresh"
"$work/fresh/bin/pip" install -q --no-index "$work/wheels"/relata-*.whl
(cd "$work" && "$work/fresh/bin/python" "$here/readme_lines.py" "$root")
echo "ok fresh venv: README's lines"

"$work/venv/bin/pip" install -q --no-index --no-deps --force-reinstall "$work/wheels"/relata-*.whl
cd "$work"  # nothing of the tree is imported by chance
exec "$work/venv/bin/python" -m pytest -q -p no:cacheprovider -W ignore:Dataset.default_context "$here" "$@"
