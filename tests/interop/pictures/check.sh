#!/usr/bin/env bash
# Pictures: whether each word can be read, by the boxes of the SVG, and that they are drawn in seconds.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cache="$CACHE/pictures"
mkdir -p "$cache"
if ! cmp -s "$here/requirements.txt" "$cache/requirements.txt"; then
  python3 -m venv "$cache/venv"
  "$cache/venv/bin/pip" install -q -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$cache/"
fi
check() { "$cache/venv/bin/python" "$here/check_boxes.py" "$@"; }

for kb in facts hostile examples; do
  "$RELATA" export -q -d "$KBS/$kb.kb" --title "A & B <$kb>" -o "$WORK/$kb.svg"
  check "$WORK/$kb.svg"
  "$RELATA" export -q -d "$KBS/$kb.kb" --all --nodes 0 -o "$WORK/$kb.all.svg"
  check --many-edges "$WORK/$kb.all.svg"
  for size in a4 letter 200x100mm; do
    "$RELATA" export -q -d "$KBS/$kb.kb" --size "$size" -o "$WORK/$kb.$size.svg"
    check "$WORK/$kb.$size.svg"
  done
done

# Edges lead to the article that says so, where it has an address.
grep -q 'xlink:href="https://example.org/a1"' "$WORK/facts.svg" || { echo "no edge of facts.svg leads to its article"; exit 1; }
echo "ok links: edges lead to their articles"

# A fault that the check is for: what is drawn over something is found.
sed 's/<text text-anchor="middle" x="[^"]*"/<text text-anchor="middle" x="100"/' "$WORK/examples.svg" >"$WORK/broken.svg"
if check "$WORK/broken.svg" >/dev/null; then
  echo "check_boxes.py finds nothing wrong with words that all stand in one place"
  exit 1
fi

# A knowledge base of 5,000 entities at the budget of every picture: its time is told, not tested.
python3 "$here/many.py" 5000 >"$WORK/many.conllu"
"$RELATA" build -q "$WORK/many.conllu" --given all --any-language -d "$WORK/many.kb"
for format in svg png; do
  begun=$(date +%s%N)
  "$RELATA" export -q -d "$WORK/many.kb" -o "$WORK/many.$format"
  took=$((($(date +%s%N) - begun) / 1000000))
  echo "ok time: 5,000 entities as $format in $took ms"
done
check "$WORK/many.svg"
