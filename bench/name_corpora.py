#!/usr/bin/env python3
"""Corpora of names in the form that score_names.py takes, and what spaCy makes of them.

  name_corpora.py gold FILE > gold.iob2          wikigold.conll, crossner-politics-dev.txt or uner-ewt-dev.iob2
  name_corpora.py words gold.iob2 > in.conllu    for relata annotate --input-format conllu
  name_corpora.py capitals gold.iob2 > in.conllu the same, as a wire has it
  name_corpora.py spacy gold.iob2 > out.conllu   with a Python that has spaCy and en_core_web_sm; words are given;
                                                 --strip: without a leading "the", which the corpora leave outside
"""
import sys

import score_names

TYPES = {"politician": "PER", "person": "PER", "country": "LOC", "location": "LOC", "politicalparty": "ORG",
         "organisation": "ORG"}


def gold(path):
    number, rows = 0, []
    with open(path, encoding="utf-8") as lines:
        for line in list(lines) + ["\n"]:
            line = line.rstrip("\n")
            if path.endswith(".iob2"):
                print(line)
                continue
            columns = line.split("\t") if "\t" in line else line.split(" ")
            if not line.strip() or line.startswith("-DOCSTART-"):
                if rows:
                    number += 1
                    print(f"# sent_id = {number}")
                    print("\n".join(rows) + "\n")
                rows = []
                continue
            word, tag = columns[0], columns[-1]
            tag = tag if tag == "O" else tag[:2] + TYPES.get(tag[2:], tag[2:])
            rows.append(f"{len(rows) + 1}\t{word}\t{tag}")


def sentences(path):
    """(sent_id, words) of each sentence."""
    return score_names.sentences(path, lambda columns: columns[1]).items()


def write(ident, words, tags):
    print(f"# sent_id = {ident}\n# text = {' '.join(words)}")
    for i, (word, tag) in enumerate(zip(words, tags), 1):
        print(i, word, *"______", "_", "_" if tag == "O" else f"NER={tag}", sep="\t")
    print()


def spacy_names(path, strip):
    import spacy
    from spacy.tokens import Doc
    nlp = spacy.load(next(m for m in spacy.util.get_installed_models() if m.startswith("en_core_web_sm")))
    rows = list(sentences(path))
    docs = (Doc(nlp.vocab, words=words) for _, words in rows)
    for (ident, words), doc in zip(rows, nlp.pipe(docs)):
        tags = ["O"] * len(words)
        for entity in doc.ents:
            kind = {"PERSON": "PER"}.get(entity.label_, entity.label_)
            begin = entity.start + (strip and entity.end - entity.start > 1 and words[entity.start].lower() == "the")
            for i in range(begin, entity.end):
                tags[i] = ("B-" if i == begin else "I-") + kind
        write(ident, words, tags)


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ("gold", "words", "capitals", "spacy"):
        sys.exit(__doc__)
    if sys.argv[1] == "gold":
        gold(sys.argv[2])
    elif sys.argv[1] in ("words", "capitals"):
        for ident, words in sentences(sys.argv[2]):
            written = [w.upper() for w in words] if sys.argv[1] == "capitals" else words
            write(ident, written, ["O"] * len(words))
    else:
        spacy_names(sys.argv[2], "--strip" in sys.argv)


if __name__ == "__main__":
    main()
