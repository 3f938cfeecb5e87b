"""Scores a checkpoint on a treebank part and on entity files; a quick stand-in for the official script.

    python evaluate.py --data DATA --checkpoint FILE [--part dev]
"""
import argparse
import pathlib

import data
from ner_sources import read_columns, spans
from reader import Reader

COARSE = {"GPE": "LOC", "FAC": "LOC"}


def syntax_scores(gold, predicted):
    """Percent right, labels without subtypes (as the CoNLL 2018 script counts LAS)."""
    n = right_head = right_label = upos = xpos = lemmas = 0
    for g, p in zip(gold, predicted):
        for i in range(len(g.forms)):
            n += 1
            head = g.heads[i] == p.heads[i]
            right_head += head
            right_label += head and g.deprels[i].split(":")[0] == p.deprels[i].split(":")[0]
            upos += g.upos[i] == p.upos[i]
            xpos += g.xpos[i] == p.xpos[i]
            lemmas += g.lemmas[i] == "_" or g.lemmas[i] == p.lemmas[i]
    scores = {"UAS": right_head, "LAS": right_label, "UPOS": upos, "XPOS": xpos, "Lemmas": lemmas}
    return {k: round(100 * v / n, 2) for k, v in scores.items()}


def entity_scores(gold_labels, predicted_labels, types):
    right = found = wanted = 0
    by_type = {}
    for g, p in zip(gold_labels, predicted_labels):
        g = {s for s in spans(g) if s[2] in types}
        p = {(b, e, COARSE.get(t, t)) for b, e, t in spans(p)}
        p = {s for s in p if s[2] in types}
        right, found, wanted = right + len(g & p), found + len(p), wanted + len(g)
        for t in types:
            counts = by_type.setdefault(t, [0, 0, 0])
            for k, part in enumerate((g & p, p, g)):
                counts[k] += sum(s[2] == t for s in part)
    f1 = {t: round(2 * c[0] / max(1, c[1] + c[2]), 3) for t, c in by_type.items()}
    return {"P": round(right / max(1, found), 3), "R": round(right / max(1, wanted), 3),
            "F1": round(2 * right / max(1, found + wanted), 3), **f1}


def uner_sentences(root):
    with open(pathlib.Path(root) / "ner/uner-ewt-dev.iob2", encoding="utf-8") as lines:
        rows = [line for line in lines if not line.startswith("#")]
    for sentence in read_columns(rows):
        yield [r[1] for r in sentence], [r[2] if r[2][2:] != "OTH" else "O" for r in sentence]


def entity_files(root):
    """(name, sentences as (words, labels), types counted)."""
    ner = pathlib.Path(root) / "ner"
    yield "uner-ewt-dev", list(uner_sentences(root)), ("PER", "ORG", "LOC")
    with open(ner / "wikigold.conll", encoding="utf-8") as lines:
        rows = [([r[0] for r in s], [r[-1] for r in s]) for s in read_columns(lines, " ")]
    yield "wikigold", rows, ("PER", "ORG", "LOC")
    names = {"politician": "PER", "person": "PER", "country": "LOC", "location": "LOC", "politicalparty": "ORG",
             "organisation": "ORG"}
    with open(ner / "crossner-politics-dev.txt", encoding="utf-8") as lines:
        rows = [([r[0] for r in s], [x if x == "O" else x[:2] + names.get(x[2:], "MISC") for x in (r[-1] for r in s)])
                for s in read_columns(lines)]
    yield "crossner-politics-dev", rows, ("PER", "ORG", "LOC")


def report(reader, root, part="dev"):
    sentences = data.treebanks(root, part)
    if part == "train":
        sentences = [s for s in sentences if data.in_tuning_tenth(s)]
    for source in ("ewt", "gum"):
        gold = [s for s in sentences if s.source == source]
        print(source, part, syntax_scores(gold, reader.annotate([s.forms for s in gold])), flush=True)
    for name, rows, types in entity_files(root):
        predicted = reader.annotate([words for words, _ in rows])
        print(name, entity_scores([labels for _, labels in rows], [p.ner for p in predicted], types), flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--checkpoint", required=True)
    arguments.add_argument("--part", default="dev", choices=["dev", "train"], help="train: its tuning tenth")
    options = arguments.parse_args()
    report(Reader(options.checkpoint), options.data, options.part)


if __name__ == "__main__":
    main()
