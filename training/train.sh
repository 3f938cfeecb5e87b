#!/bin/sh
# training/train.sh DATA OUT: from the base model to OUT/en-1.relata, resuming where it stopped (see README.md).
set -e
data=$1 out=$2 here=$(dirname "$0")
python=${PYTHON:-$here/../.venv/bin/python}
[ -n "$data" ] && [ -n "$out" ] || { echo "usage: $0 DATA OUT" >&2; exit 2; }
[ -e "$out/first/epoch4.pt" ] || "$python" "$here/train.py" --data "$data" --out "$out/first" --epochs 4 --resume
[ -e "$out/last/epoch1.pt" ] || "$python" "$here/train.py" --data "$data" --out "$out/last" --epochs 1 --everything \
  --start "$out/first/epoch4.pt" --encoder-rate 3e-5 --head-rate 3e-4 --quantise-from 0 --seed 2 --resume
"$python" "$here/export.py" --checkpoint "$out/last/epoch1.pt" --name en-1 --out "$out/en-1.relata"
