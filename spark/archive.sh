#!/usr/bin/env bash
# archive.sh PREFIX OUT: packs an installed relata (bin/relata, share/relata/) with the shared libraries that it needs, for
# `spark-submit --archives OUT#relata`. Left out is the C library, which belongs to its machine: the machines must have one
# as new as this one's.
set -euo pipefail
prefix="$1"
out="$2"
tree="$(mktemp -d)"
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree/bin" "$tree/lib" "$tree/share/relata"
cp "$prefix/bin/relata" "$tree/bin/"
cp "$prefix"/share/relata/*.relata "$tree/share/relata/"
strip "$tree/bin/relata" 2>/dev/null || true
if missing="$(ldd "$tree/bin/relata" | grep 'not found')"; then
  echo "archive.sh: $prefix/bin/relata lacks libraries here: $missing" >&2
  exit 1
fi
ldd "$tree/bin/relata" | awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | while read -r library; do
  case "$(basename "$library")" in
    libc.so.*|libm.so.*|libpthread.so.*|libdl.so.*|librt.so.*) ;;
    *) cp -L "$library" "$tree/lib/" ;;
  esac
done
mkdir -p "$(dirname "$out")"
tar -C "$tree" -czf "$out" bin lib share
echo "$out: $(du -h "$out" | cut -f1), $(ls "$tree/lib" | wc -l) libraries"
