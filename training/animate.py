"""Nouns of people and of bodies that people form, who can speak and act: extract/openie/animate.tsv.

    python3 animate.py DATA [/usr/share/wordnet] > ../extract/openie/animate.tsv

Of the nouns in the treebanks of DATA those whose first sense in WordNet 3.0 (Debian's wordnet-base) is in the lexical
files noun.person or noun.group, one a line, in order. Needs Python 3.
"""
import gzip
import pathlib
import sys

FILES = {"18": "person", "14": "group"}


def nouns(data):
    found = set()
    for path in sorted(pathlib.Path(data).glob("*/train.conllu.gz")):
        for line in gzip.open(path, "rt", encoding="utf-8"):
            fields = line.split("\t")
            if len(fields) > 3 and fields[3] == "NOUN":
                found.add(fields[2].lower())
    return found


def main(data, wordnet="/usr/share/wordnet"):
    known = nouns(data)
    folder = pathlib.Path(wordnet)
    files = {}
    for line in open(folder / "data.noun", encoding="ascii"):
        if line[0] != " ":
            fields = line.split(" ", 3)
            files[fields[0]] = fields[1]
    print("# Nouns of people and of bodies that people form, made by training/animate.py from WordNet 3.0: noun, class.")
    for line in open(folder / "index.noun", encoding="ascii"):
        if line[0] == " ":
            continue
        fields = line.split()
        word, pointers = fields[0], int(fields[3])
        kind = FILES.get(files[fields[6 + pointers]])
        if kind and word in known:
            print(word, kind, sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
