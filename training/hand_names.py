"""Names that readers marked for this project, and sentences written for it.

    python hand_names.py sentences --data DATA --wire FOLDER > drawn.tsv     id and words of sentences to be marked
    python hand_names.py keep --data DATA --wire FOLDER MARKED.. > marked/places.tsv       places and types, no text

MARKED has the lines of drawn.tsv with marks: ⟦PER Alfredo Cristiani⟧ met ⟦ORG FMLN⟧. FOLDER is that of name_votes.py, which has the wire.
A line of marked/places.tsv: the sentence (a treebank's id; of the wire, document:begin:end in bytes of its text), then begin:end:type of
each name, in words from 0 (of the wire in bytes). marked/own.txt: sentences of our own with their marks.
"""
import argparse
import hashlib
import json
import pathlib
import re
import sys

import data
from ner_sources import O_BIT, TYPES, bits

FOLDER = pathlib.Path(__file__).parent / "marked"
MARK = re.compile("⟦(" + "|".join(TYPES) + ") ([^⟦⟧]+)⟧")
WORD = re.compile(r"\d+(?:[.,:]\d+)*|(?:[A-Z]\.)+|\w+(?:[-.]\w+)*(?:'\w+(?=\w))?|'s\b|n't\b|\S")


def places(text, forms, at):
    """(begin, end) of each of `forms` in `text` from `at` on, None for what it does not spell."""
    found = []
    for form in forms:
        begin = text.find(form, at, at + 40)
        found.append((begin, begin + len(form)) if begin >= 0 else None)
        at = begin + len(form) if begin >= 0 else at
    return found


def wire_places(folder):
    """(id, (document, begin, end), places of its words) of each sentence of the wire; bytes, for it is all ASCII."""
    folder = pathlib.Path(folder)
    with open(folder / "wire.jsonl", encoding="utf-8") as lines:
        texts = {d["id"]: d["text"] for d in map(json.loads, lines)}
    document, at = None, 0
    for comments, rows in data.read_conllu(folder / "wire.conllu"):
        if data.comment(comments, "newdoc id"):
            document, at = data.comment(comments, "newdoc id"), 0
        found = places(texts[document], [r[1] for r in rows], at)
        known = [place for place in found if place]
        if known:
            at = known[-1][1]
            yield data.comment(comments, "sent_id"), (document, known[0][0], at), found, [r[1] for r in rows]


def drawn(options):
    """(id, words) in the order of a hash: sentences of EWT that have a proper noun, then of the wire, of GMB and of GUM."""
    def first(sentences, count):
        return sorted(sentences, key=lambda s: hashlib.sha256(("names " + s[0]).encode()).digest())[:count]
    treebanks = [s for s in data.treebanks(options.data, "train") if "PROPN" in s.upos]
    ewt, gum = ([(s.ident, s.forms) for s in treebanks if (s.source == "ewt") == wanted] for wanted in (True, False))
    in_wire = [(ident, forms) for ident, _, _, forms in wire_places(options.wire) if 8 <= len(forms) <= 50]
    gmb = [(s.ident, s.forms) for s in data.entity_sources(options.data) if s.source == "gmb" and 8 <= len(s.forms) <= 50]
    drawn_of = first(ewt, options.ewt) + first(in_wire, options.of_wire) + first(gmb, options.gmb) + first(gum, options.gum)
    for ident, forms in drawn_of:
        print(ident, " ".join(form.replace(" ", "_") for form in forms), sep="\t")


def marked_spans(words):
    """(plain words, [(first, last, type)]) of a line whose marks stand around words."""
    plain, spans, open_ = [], [], None
    for word in words.split(" "):
        if word.startswith("⟦"):
            open_ = (len(plain), word[1:])
            continue
        ends = word.endswith("⟧")
        plain.append(word[:-1] if ends else word)
        if ends:
            spans.append((open_[0], len(plain), open_[1]))
    return plain, spans


def keep(options):
    in_wire = {ident: (place, found) for ident, place, found, _ in wire_places(options.wire)}
    for path in options.marked:
        for line in open(path, encoding="utf-8"):
            ident, words = line.rstrip("\n").split("\t")
            _, spans = marked_spans(words)
            if ident in in_wire:
                place, found = in_wire[ident]
                ident = ":".join(map(str, place))
                lost = [s for s in spans if not found[s[0]] or not found[s[1] - 1]]
                if lost:
                    print(f"{ident}: {lost} are not spelled in the text and left out", file=sys.stderr)
                spans = [(found[b][0], found[e - 1][1], kind) for b, e, kind in spans if (b, e, kind) not in lost]
            print(ident, " ".join(f"{b}:{e}:{kind}" for b, e, kind in spans), sep="\t")


def targets(count, spans):
    """The tags of `count` words, O where no name is."""
    tags = [O_BIT] * count
    for begin, end, kind in spans:
        for i in range(begin, end):
            tags[i] = bits("B" if i == begin else "I", (kind,))
    return tags


def marked():
    """{treebank's id: spans in words}, {(document, begin, end): spans in bytes}"""
    treebank, in_wire = {}, {}
    for line in (FOLDER / "places.tsv").read_text(encoding="utf-8").splitlines():
        ident, names = line.split("\t")
        spans = [(int(b), int(e), kind) for b, e, kind in (name.split(":") for name in names.split())]
        document, *place = ident.rsplit(":", 2)
        if place and all(p.isdigit() for p in place):
            in_wire[document, int(place[0]), int(place[1])] = spans
        else:
            treebank[ident] = spans
    return treebank, in_wire


def wire_targets(folder):
    """{sentence's id: tags of its words} of the wire's sentences that were marked."""
    _, in_wire = marked()
    result = {}
    for ident, place, found, forms in wire_places(folder):
        if place in in_wire:
            begins = {p[0]: i for i, p in enumerate(found) if p}
            ends = {p[1]: i + 1 for i, p in enumerate(found) if p}
            spans = [(begins[b], ends[e], kind) for b, e, kind in in_wire[place] if b in begins and e in ends]
            if len(spans) == len(in_wire[place]):
                result[ident] = targets(len(forms), spans)
    return result


def own_sentences():
    """The sentences of marked/own.txt, cut into words."""
    for number, line in enumerate((FOLDER / "own.txt").read_text(encoding="utf-8").splitlines()):
        forms, spans, at = [], [], 0
        for found in MARK.finditer(line):
            forms += WORD.findall(line[at:found.start()])
            first = len(forms)
            forms += WORD.findall(found[2])
            spans.append((first, len(forms), found[1]))
            at = found.end()
        forms += WORD.findall(line[at:])
        sentence = data.Sentence("own", f"own-{number}", forms)
        sentence.ner = targets(len(forms), spans)
        yield sentence


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("what", choices=["sentences", "keep"])
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--wire", required=True)
    for source, count in (("ewt", 6000), ("of-wire", 4800), ("gmb", 700), ("gum", 1800)):
        arguments.add_argument(f"--{source}", type=int, default=count, help="sentences to be drawn")
    arguments.add_argument("marked", nargs="*")
    options = arguments.parse_intermixed_args()
    (drawn if options.what == "sentences" else keep)(options)


if __name__ == "__main__":
    main()
