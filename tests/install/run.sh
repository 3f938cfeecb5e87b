#!/usr/bin/env bash
# run.sh SOURCE BUILD: installs BUILD into a folder, moves that elsewhere, and builds docs/library/example.cc against it:
# by CMake and by pkg-config. Both print the same. Then one unit includes every installed header.
set -euo pipefail
source="$1"
build="$2"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
unset RELATA_MODEL CMAKE_PREFIX_PATH

cmake --install "$build" --prefix "$work/first" --component dev >"$work/log"
mv "$work/first" "$work/prefix"  # no path of the build or the first place may matter
export LD_LIBRARY_PATH="$work/prefix/lib"

expected='The mayor | deny | rebels had captured the port of Varesh
rebels | capture | the port of Varesh
Varesh | be | port
Northern Delta Front captured Tal-e-Sorkh
Northern Delta Front captured Varesh'
says() {  # PROGRAM KB: whether it does
  local said
  said="$("$1" "$2")"
  [ "$said" = "$expected" ] || { echo "$1 says"; echo "$said"; exit 1; }
}

cmake -S "$source/docs/library" -B "$work/by-cmake" -DCMAKE_PREFIX_PATH="$work/prefix" -DCMAKE_BUILD_TYPE=Debug >"$work/log"
cmake --build "$work/by-cmake" >>"$work/log" || { cat "$work/log"; exit 1; }
says "$work/by-cmake/example" "$work/a.kb"
echo "ok CMake: find_package(relata)"

export PKG_CONFIG_PATH="$work/prefix/lib/pkgconfig"
# shellcheck disable=SC2046  # several words
g++ -std=c++20 "$source/docs/library/example.cc" $(pkg-config --cflags --libs relata) -o "$work/by-pkg-config"
says "$work/by-pkg-config" "$work/b.kb"
echo "ok pkg-config: relata $(pkg-config --modversion relata)"

truncate -s 0 "$work/prefix/share/relata/en-4.relata"
! "$work/by-pkg-config" "$work/c.kb" 2>"$work/log"
grep -q "$work/prefix.*en-4.relata" "$work/log" || { cat "$work/log"; exit 1; }
echo "ok weights: those of the prefix"

(cd "$work/prefix/include/relata" && find . -name '*.h' | sort | sed 's|^\./\(.*\)|#include "\1"|') >"$work/all.cc"
# shellcheck disable=SC2046
g++ -std=c++20 -fsyntax-only $(pkg-config --cflags relata) "$work/all.cc"
echo "ok headers: $(wc -l <"$work/all.cc") include nothing that is not installed"

unset LD_LIBRARY_PATH PKG_CONFIG_PATH
cmake --install "$build" --prefix "$work/whole" >"$work/log"
for page in man/man1/relata.1 man/man1/relata-build.1 bash-completion/completions/relata zsh/site-functions/_relata fish/vendor_completions.d/relata.fish; do
  [ -s "$work/whole/share/$page" ] || { echo "$page is not installed"; exit 1; }
done
"$work/whole/bin/relata" --version | grep -q 'model en-' || { echo "the installed program finds no weights"; exit 1; }
echo "ok pages: manual and completions"
