"""Annotates sentences with a checkpoint and writes CoNLL-U, the entity tags as NER=... in MISC.

    python annotate.py --checkpoint FILE [--format tokens|conllu] < in > out

`tokens`: one sentence a line, words between spaces. `conllu`: words and comments are kept, all else is predicted.
"""
import argparse
import sys

import data
from model import Linear
from reader import Reader


def read(format_, stream):
    """Yields (comment lines, forms)."""
    if format_ == "tokens":
        for number, line in enumerate(stream, 1):
            line = line.rstrip("\n")
            if line.split():
                yield [f"# sent_id = {number}", f"# text = {line}"], line.split()
        return
    comments, forms = [], []
    for line in stream:
        line = line.rstrip("\n")
        if line.startswith("#") and not forms:
            comments.append(line)
        elif line:
            columns = line.split("\t")
            if columns[0].isdigit():
                forms.append(columns[1])
        elif forms:
            yield comments, forms
            comments, forms = [], []
    if forms:
        yield comments, forms


def write(comments, sentence, stream):
    for line in comments:
        print(line, file=stream)
    for i, form in enumerate(sentence.forms):
        misc = "_" if sentence.ner[i] == "O" else "NER=" + sentence.ner[i]
        print(i + 1, form, sentence.lemmas[i], sentence.upos[i], sentence.xpos[i], "_", sentence.heads[i],
              sentence.deprels[i], "_", misc, sep="\t", file=stream)
    print(file=stream)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--checkpoint", required=True)
    arguments.add_argument("--format", default="tokens", choices=["tokens", "conllu"])
    arguments.add_argument("--unrounded", action="store_true", help="f32 weights, to see what 8 bits cost")
    options = arguments.parse_args()
    reader = Reader(options.checkpoint)
    if options.unrounded:
        Linear.fake_quantise = False
    rows = list(read(options.format, sys.stdin))
    for (comments, _), sentence in zip(rows, reader.annotate([f for _, f in rows])):
        write(comments, sentence, sys.stdout)


if __name__ == "__main__":
    main()
