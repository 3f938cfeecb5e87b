"""Training examples from the treebanks and the entity sources."""
import gzip
import hashlib
import pathlib
import random

import lemma
from ner_sources import ANY, SourceReader, gum_spans

UPOS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM", "VERB", "X"]
# What a word may head: no mention, or one of GUM's kinds (names, descriptions and pronouns alike).
MENTIONS = ["", "person", "organization", "place", "object", "event", "time", "substance", "animal", "plant", "abstract"]
# GUM and EWT name these alike but for a handful of slips.
SAME_DEPREL = {"nmod:npmod": "nmod:unmarked", "obl:npmod": "obl:unmarked", "obl:tmod": "obl:unmarked"}
# They disagree on these lemmas (GUM: person, -, ...); one model can only learn one.
SAME_LEMMA = {("people", "NOUN"): "people", ("--", "PUNCT"): "--", ("...", "PUNCT"): "..."}


class Sentence:
    """Words with their annotations, as far as the source has them; None where it has none."""

    def __init__(self, source, ident, forms):
        self.source, self.ident, self.forms = source, ident, forms
        self.lemmas = self.upos = self.xpos = self.heads = self.deprels = None
        self.ner = [ANY] * len(forms)
        self.mentions = None   # of each word: number of the kind of mention that it heads, 0 for none


def read_conllu(path):
    """Yields (comments, rows) with syntactic words only: no ranges (1-2), no empty nodes (1.1)."""
    opener = gzip.open if str(path).endswith(".gz") else open
    comments, rows = [], []
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#") and not rows:
                comments.append(line)
            elif line:
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
            elif rows:
                yield comments, rows
                comments, rows = [], []
    if rows:
        yield comments, rows


def comment(comments, key):
    for line in comments:
        if line.startswith(f"# {key} = "):
            return line[len(key) + 5:]
    return ""


def from_rows(source, ident, rows):
    sentence = Sentence(source, ident, [r[1] for r in rows])
    sentence.lemmas = [r[2] for r in rows]
    sentence.upos = [r[3] for r in rows]
    sentence.xpos = [r[4] for r in rows]
    sentence.heads = [int(r[6]) for r in rows]
    sentence.deprels = [SAME_DEPREL.get(r[7], r[7]) for r in rows]
    return sentence


def misc(row, key):
    for item in row[9].split("|"):
        if item.startswith(key + "="):
            return item[len(key) + 1:]
    return None


def mention_heads(heads, spans):
    """The word of each span that hangs outside it gets the span's kind; of two spans with one head, the shorter's."""
    kinds = [0] * len(heads)
    for begin, end, fields in sorted(spans, key=lambda s: s[0] - s[1]):
        for i in range(begin, end):
            if not begin < heads[i] <= end:
                kinds[i] = MENTIONS.index(fields[1])
                break
    return kinds


def treebanks(root, part):
    """All sentences of one part; lemmas are made alike for training, and left as they are in dev."""
    root, reader = pathlib.Path(root), SourceReader(root)
    sentences = []
    for comments, rows in read_conllu(root / f"ud-ewt/{part}.conllu.gz"):
        sentence = from_rows("ewt", comment(comments, "sent_id"), rows)
        sentence.ner = reader.treebank_guess(sentence.forms, sentence.upos)
        sentences.append(sentence)
    for comments, rows in read_conllu(root / f"gum/{part}.conllu.gz"):
        sentence = from_rows("gum", comment(comments, "sent_id"), rows)
        spans = gum_spans([misc(r, "Entity") for r in rows])
        sentence.ner = reader.gum(sentence.forms, sentence.upos, sentence.xpos, spans)
        sentence.mentions = mention_heads(sentence.heads, spans)
        sentences.append(sentence)
    for sentence in sentences if part == "train" else []:
        words = zip(sentence.forms, sentence.upos, sentence.lemmas)
        sentence.lemmas = [SAME_LEMMA.get((f.lower(), u), l) for f, u, l in words]
    return sentences


def entity_sources(root):
    reader = SourceReader(root)
    for source in ("gmb", "wnut", "crossner"):
        for number, (words, targets) in enumerate(getattr(reader, source)()):
            sentence = Sentence(source, f"{source}-{number}", words)
            sentence.ner = targets
            yield sentence


def entities_by_source(root, seed):
    """{"gmb", "wnut", "crossner"}: sentences of 2 to 70 words; GMB's, which take turns, in an order drawn by `seed`."""
    entities = {}
    for s in entity_sources(root):
        if 2 <= len(s.forms) <= 70:
            entities.setdefault(s.source, []).append(s)
    random.Random(seed).shuffle(entities["gmb"])
    return entities


def window(sentences, epoch, count):
    """The `count` sentences whose turn it is in an epoch."""
    return [sentences[i % len(sentences)] for i in range(epoch * count, (epoch + 1) * count)] if sentences else []


def document(ident):
    """The document of a sentence id: `GUM_news_afghan-12` -> `GUM_news_afghan`."""
    return ident.rsplit("-", 1)[0] if not ident.startswith(("gmb", "wnut", "crossner")) else ident


def in_tuning_tenth(sentence):
    return hashlib.sha256(document(sentence.ident).encode()).digest()[0] < 26   # 26 / 256: a tenth


class Inventory:
    """The closed label sets, in an order that depends on the data alone."""

    def __init__(self, xpos, deprels, scripts, lexicon=()):
        self.upos, self.xpos, self.deprels, self.scripts, self.lexicon = UPOS, xpos, deprels, scripts, lexicon
        self.ids = {name: {v: i for i, v in enumerate(getattr(self, name))}
                    for name in ("upos", "xpos", "deprels", "scripts")}

    @staticmethod
    def collect(sentences, least_script_count=2):
        xpos, deprels, scripts = set(), set(), {}
        for s in sentences:
            xpos.update(s.xpos)
            deprels.update(s.deprels)
            for form, lemma_ in zip(s.forms, s.lemmas):
                script = lemma.script(form, lemma_)
                if script:
                    scripts[script] = scripts.get(script, 0) + 1
        kept = sorted((k for k, n in scripts.items() if n >= least_script_count), key=lambda k: (-scripts[k], k))
        return Inventory(sorted(xpos), sorted(deprels), kept, lemma.make_lexicon(sentences))

    def as_dict(self):
        return {"xpos": self.xpos, "deprels": self.deprels, "scripts": self.scripts, "lexicon": self.lexicon}
