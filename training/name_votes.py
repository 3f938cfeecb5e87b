"""What other readers take for names in the training sentences, and targets that heed them.

    python name_votes.py wire --data DATA --out OUT      OUT/wire.jsonl: MUC's documents but those whose names were marked by hand
    relata annotate OUT/wire.jsonl > OUT/wire.conllu
    python name_votes.py words --data DATA --out OUT     OUT/words.txt and OUT/words.conllu, for the two readers
    java .. NameVotes < OUT/words.txt > OUT/crf.txt
    relata annotate --given tokens OUT/words.conllu > OUT/reader.conllu
    python names.py --votes OUT ..                                      a third reader, taught by these two and the sources
    python name_votes.py scores --data DATA --out OUT --checkpoint THIRD    OUT/scores-*.npy, what it makes of every sentence

The wire, which is all in capitals, is read as wire.py writes it, and its sentences are for compact.py alone.

Where a source says nothing of a word (UD EWT has no names, GUM leaves some open), the readers' tags are its target: what both
allow, or else what either does. GMB's own tags are another program's, so there two of three decide. Gold stays as it is.
In the wire a string that is nearly always a name is one wherever it stands, and one that hardly ever is, nowhere.
"""
import argparse
import collections
import gzip
import json
import pathlib
import random

import numpy

import data
import decode
import hand_names
import wire
from ner_sources import ANY, O_BIT, PLACE, TAGS, bits, spans

CLASSES = {"PERSON": ("PER",), "ORGANIZATION": ("ORG",), "LOCATION": PLACE}
NO_NAME = O_BIT | bits("B", ("NORP", "EVENT", "MISC")) | bits("I", ("NORP", "EVENT", "MISC"))   # to three classes
LONGEST_DOCUMENT, CHUNK = 500, 6000   # sentences
MARKED_BY_HAND = pathlib.Path(__file__).parent.parent / "bench" / "muc_names.tsv"
# Weights of the other readers' tags beside TEACHER_NAMES of compact.py
THIRD, FIELD, BY_HAND = 0.6, 1.2, 9.0
# Consensus on a string of the wire: so often a name, in so many of a hundred places; and what that adds to the scores
LEAST_NAMES, NAME_SHARE, TYPE_SHARE, LEAST_PLAIN, PLAIN_SHARE, BONUS = 3, 0.6, 0.75, 5, 0.15, 3.0


def crf_masks(classes):
    """Sets of tags for a line of the random field's, which tells no beginning from what follows it."""
    masks, before = [], "O"
    for found in classes:
        types = CLASSES.get(found)
        masks.append(NO_NAME if types is None else bits("B", types) | (bits("I", types) if found == before else 0))
        before = found
    return masks


def reader_masks(tags):
    """Sets of tags for relata's: a place may be of any kind."""
    return [O_BIT if t == "O" else bits(t[0], PLACE if t[2:] in PLACE else (t[2:],)) for t in tags]


def agreed(source, crf, reader):
    """What the three allow: all, or two, or any of them."""
    if source == ANY:
        return crf & reader or crf | reader
    if source & crf & reader:
        return source & crf & reader
    if source & reader:
        return source & reader | crf   # the reader learnt from the source, so that the third may be right
    return source & crf or crf & reader or source | crf | reader


def everything(root, wire_path):
    """All training sentences, those of the wire last; their order is that of every file here."""
    sentences = data.treebanks(root, "train") + list(data.entity_sources(root))
    return sentences + (wire_sentences(root, wire_path) if wire_path.exists() else [])


def wire_sentences(root, path):
    truecaser = wire.Truecaser(root, wire.acronyms(path))
    return [data.Sentence("wire", ident, written) for ident, _, written, _ in wire.sentences(path, truecaser)]


def write_wire(root, out):
    out.mkdir(parents=True, exist_ok=True)
    with open(MARKED_BY_HAND, encoding="utf-8") as lines:
        kept_out = {line.split("\t")[0] for line in lines}
    with gzip.open(pathlib.Path(root) / "muc-dev.jsonl.gz", "rt", encoding="utf-8") as lines, \
            open(out / "wire.jsonl", "w", encoding="utf-8") as kept:
        for line in lines:
            if json.loads(line)["id"] not in kept_out:
                kept.write(line)


def write_words(root, out):
    with open(out / "words.txt", "w", encoding="utf-8") as plain, open(out / "words.conllu", "w", encoding="utf-8") as rows:
        for number, sentence in enumerate(everything(root, out / "wire.conllu")):
            forms = [form.replace(" ", "_") for form in sentence.forms]
            print(" ".join(forms), file=plain)
            if number % LONGEST_DOCUMENT == 0:
                print(f"# newdoc id = {number}", file=rows)
            print(f"# sent_id = {sentence.ident}", file=rows)
            for at, form in enumerate(forms, 1):
                print(at, form, *"________", sep="\t", file=rows)
            print(file=rows)


def write_scores(root, out, checkpoint):
    from names import all_scores   # which needs this module
    sentences = everything(root, out / "wire.conllu")
    for number, begin in enumerate(range(0, len(sentences), CHUNK)):
        path = out / f"scores-{number:02}.npy"
        if not path.exists():
            numpy.save(out / "part.npy", numpy.concatenate(all_scores(checkpoint, sentences[begin: begin + CHUNK])).astype(numpy.float16))
            (out / "part.npy").rename(path)
            print(path.name, flush=True)


def bonus(masks, weight):
    """[words, tags]: `weight` where a tag is in the word's set."""
    return weight * ((numpy.array(masks)[:, None] >> numpy.arange(len(TAGS))) & 1).astype(numpy.float32)


class Votes:
    """The readers' votes on each sentence, by its id, and what was marked by hand, which stands above them."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        spans, _ = hand_names.marked()
        self.hand = dict(hand_names.wire_targets(folder))
        self.own = list(hand_names.own_sentences())
        self.hand.update((s.ident, s.ner) for s in self.own)
        self.forms, self.crf, self.reader, self.scores, self.agreed_names = {}, {}, {}, {}, {}
        with open(self.folder / "crf.txt", encoding="utf-8") as lines:
            for (comments, rows), line in zip(data.read_conllu(self.folder / "reader.conllu"), lines):
                ident = data.comment(comments, "sent_id")
                self.forms[ident], self.crf[ident] = [r[1] for r in rows], crf_masks(line.split())
                self.reader[ident] = reader_masks([data.misc(r, "NER") or "O" for r in rows])
                if ident in spans:
                    self.hand[ident] = hand_names.targets(len(rows), spans[ident])
                if len(self.crf[ident]) != len(rows):
                    raise ValueError(f"{ident}: the two readers have {len(self.crf[ident])} and {len(rows)} words; "
                                     "let both read words.txt and words.conllu again")
        parts = sorted(self.folder.glob("scores-*.npy"))
        if parts:
            everywhere, at = numpy.concatenate([numpy.load(p) for p in parts]), 0
            for ident, forms in self.forms.items():
                self.scores[ident] = everywhere[at: at + len(forms)]
                at += len(forms)

    def apply(self, sentences):
        """Narrows or widens the targets of `sentences` by the votes."""
        for sentence in sentences:
            if sentence.ident in self.hand:
                sentence.ner = self.hand[sentence.ident]
                continue
            gmb = sentence.source == "gmb"
            votes = zip(sentence.ner, self.crf[sentence.ident], self.reader[sentence.ident])
            sentence.ner = [agreed(s, c, r) if gmb or s == ANY else s for s, c, r in votes]

    def marked(self, treebanks, entities):
        """Those of `treebanks` and of `entities`, {source: sentences}, that were marked by hand."""
        return [s for part in [treebanks, *entities.values()] for s in part if s.ident in self.hand]

    def advice(self, ident):
        """[words, tags]: what is to be added to the teacher's log-probabilities, weighted by TEACHER_NAMES."""
        if ident in self.hand:
            return bonus(self.hand[ident], BY_HAND)
        result = THIRD * numpy.maximum(self.scores[ident].astype(numpy.float32), -12) + bonus(self.crf[ident], FIELD)
        return result + self.agreed_names.get(ident, 0)

    def wire_sentences(self, seed):
        """The sentences of the wire as the readers saw them, in an order drawn by `seed`."""
        idents = {data.comment(comments, "sent_id") for comments, _ in data.read_conllu(self.folder / "wire.conllu")}
        sentences = [data.Sentence("wire", ident, forms) for ident, forms in self.forms.items() if ident in idents]
        for sentence in sentences:
            sentence.ner = self.hand.get(sentence.ident, sentence.ner)
        random.Random(seed).shuffle(sentences)
        return sentences

    def heed_consensus(self, sentences):
        """What is a name in most of `sentences` enters the advice on each; needs the scores."""
        self.agreed_names.update(self.consensus([s.ident for s in sentences]))

    def consensus(self, idents):
        """{id: [words, tags]}: a bonus for the tags of strings that are names in most of their places, and for none of others."""
        names, places, seen = {}, {}, collections.defaultdict(collections.Counter)
        for ident in idents:
            scores = self.advice(ident) + bonus(self.reader[ident], FIELD)
            names[ident] = spans(decode.entities(scores.astype(numpy.float64), TAGS))
            for begin, end, kind in names[ident]:
                seen[tuple(self.forms[ident][begin:end])]["GPE" if kind in PLACE else kind] += 1
        longest = max((len(words) for words in seen), default=0)
        for ident in idents:
            forms, taken = self.forms[ident], names[ident]
            for begin in range(len(forms)):
                for end in range(begin + 1, min(len(forms), begin + longest) + 1):
                    words = tuple(forms[begin:end])
                    if words in seen and not any(b <= begin and end <= e and (b, e) != (begin, end) for b, e, _ in taken):
                        places.setdefault(words, []).append((ident, begin))
        result = {}
        for words, kinds in sorted(seen.items(), key=lambda item: -len(item[0])):
            (kind, count), named, free = kinds.most_common(1)[0], sum(kinds.values()), len(places.get(words, ()))
            is_name = named >= LEAST_NAMES and named >= NAME_SHARE * free and count >= TYPE_SHARE * named
            is_none = free >= LEAST_PLAIN and named < PLAIN_SHARE * free
            for ident, begin in places.get(words, ()) if is_name or is_none else ():
                extra = result.setdefault(ident, numpy.zeros((len(self.forms[ident]), len(TAGS)), dtype=numpy.float32))
                if extra[begin: begin + len(words)].any():
                    continue   # part of a longer string
                types = PLACE if kind == "GPE" else (kind,)
                masks = [bits("B" if k == 0 else "I", types) if is_name else O_BIT for k in range(len(words))]
                extra[begin: begin + len(words)] += bonus(masks, BONUS)
        return result


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("what", choices=["wire", "words", "scores"])
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--out", required=True, type=pathlib.Path)
    arguments.add_argument("--checkpoint", help="of names.py")
    options = arguments.parse_args()
    if options.what == "wire":
        write_wire(options.data, options.out)
    elif options.what == "words":
        write_words(options.data, options.out)
    else:
        write_scores(options.data, options.out, options.checkpoint)


if __name__ == "__main__":
    main()
