"""Entity labels of many sources, each as the set of tags it allows.

The sources disagree on types and on where a name ends, so a token's target is a set of tags and the loss asks only that
the sum of their probabilities be high:

    gmb       Kabul/B-geo              -> {B-GPE}            known to a table
    gmb       Lashkar/B-geo Gah/I-geo  -> {B-GPE,B-LOC,B-FAC} {I-GPE,I-LOC,I-FAC}
    gmb       President/B-per Bush/I-per -> {O} {B-PER}      titles are no part of the name
    EWT       the/DET                  -> {O};  Toyota/PROPN -> any tag

A target is a bit mask over TAGS; ANY (every bit) means no loss.
"""
import gzip
import json
import pathlib
import re

TYPES = ["PER", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "MISC"]
TAGS = ["O"] + [f"{b}-{t}" for t in TYPES for b in "BI"]   # O, B-PER, I-PER, B-ORG, ...
O_BIT, ANY = 1, (1 << len(TAGS)) - 1
PLACE = ("GPE", "LOC", "FAC")
TABLES = pathlib.Path(__file__).parent / "tables"


def bits(prefix, types):
    return sum(1 << TAGS.index(f"{prefix}-{t}") for t in types)


def table(name):
    words = set()
    for line in (TABLES / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            words.update(w.replace("_", " ") for w in line.split())
    return words


def kinds_table(name):
    """{kind: words} of a table whose lines begin with a kind."""
    kinds = {}
    for line in (TABLES / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, *words = line.split()
            kinds.setdefault(kind, []).extend(w.replace("_", " ") for w in words)
    return kinds


class Gazetteer:
    """What kind of place a name is, as far as iso-codes, our tables and its head noun tell."""

    def __init__(self, iso_dir):
        self.states, self.cities = table("states.txt"), table("cities.txt")
        self.regions, self.titles = table("regions.txt"), table("titles.txt")
        self.heads = {word: kind for kind, words in kinds_table("heads.txt").items() for word in words}
        for row in json.load(open(f"{iso_dir}/iso_3166-1.json", encoding="utf-8"))["3166-1"]:
            for key in ("name", "common_name", "official_name"):
                if key in row:
                    self.states.add(row[key].split(",")[0].lower())
        self.subdivisions = set()
        for row in json.load(open(f"{iso_dir}/iso_3166-2.json", encoding="utf-8"))["3166-2"]:
            name = re.sub(r"\s*[\[(,].*", "", row["name"]).lower()
            if len(name) > 3:
                self.subdivisions.add(name)

    def place_types(self, words):
        name = " ".join(words).lower()
        name = name[4:] if name.startswith("the ") else name
        if name in self.regions:
            return ("LOC",)
        if name in self.states or name in self.cities:
            return ("GPE",)
        last, first = words[-1].lower(), words[0].lower()
        if len(words) > 1 and last in self.heads:
            return (self.heads[last],)
        if len(words) > 1 and "^" + first in self.heads:
            return (self.heads["^" + first],)
        if name in self.subdivisions or last in ("province", "county", "city", "district", "state", "prefecture"):
            return ("GPE",)
        return PLACE

    def is_state(self, words):
        return " ".join(words).lower() in self.states


def put(targets, begin, end, types, extra=0):
    """Marks words [begin, end) as one name of one of `types`; `extra` bits are allowed as well."""
    for i in range(begin, end):
        targets[i] = bits("B" if i == begin else "I", types) | extra


def spans(labels):
    """(begin, end, type) for BIO labels; also IOB1, where a name may begin with I-."""
    out, begin = [], None
    for i, label in enumerate(list(labels) + ["O"]):
        if begin is not None and (label[:2] != "I-" or label[2:] != labels[begin][2:]):
            out.append((begin, i, labels[begin][2:]))
            begin = None
        if begin is None and label != "O":
            begin = i
    return out


def read_columns(lines, separator="\t"):
    """Sentences as lists of (word, label) from lines of columns, the label last."""
    sentence = []
    for line in lines:
        line = line.rstrip("\r\n")
        if not line.strip():
            if sentence:
                yield sentence
            sentence = []
            continue
        columns = line.split(separator)
        if len(columns) >= 2 and columns[0].strip():
            sentence.append(columns)
    if sentence:
        yield sentence


def gum_spans(entity_column):
    """(begin, end, fields) of the nested `Entity=` spans that begin and end in one sentence, inner ones first."""
    found, open_ = [], {}
    for i, value in enumerate(entity_column):
        for piece in re.findall(r"\([^()]+\)|\([^()]+|[^()]+\)", value or ""):
            ident = piece.strip("()").split("-")[0]
            if piece.startswith("("):
                open_.setdefault(ident, []).append((i, piece.strip("()").split("-")))
            if piece.endswith(")") and open_.get(ident):
                begin, fields = open_[ident].pop()
                found.append((begin, i + 1, fields))
    return found


class SourceReader:
    def __init__(self, root, iso_dir="/usr/share/iso-codes/json"):
        self.root, self.gazetteer = pathlib.Path(root), Gazetteer(iso_dir)
        self.demonyms = self.find_demonyms()

    def gmb_sentences(self):
        with gzip.open(self.root / "ner/gmb-silver.tsv.gz", "rt", encoding="utf-8") as lines:
            yield from read_columns(lines)

    def find_demonyms(self):
        """Words that GMB tags as nationality at least five times, and that name no state."""
        counts = {}
        for sentence in self.gmb_sentences():
            for row in sentence:
                if row[-1].endswith("gpe"):
                    counts[row[0].lower()] = counts.get(row[0].lower(), 0) + 1
        names = self.gazetteer
        known = {w for s in names.states | names.cities | names.regions for w in s.split()}
        found = {w for w, n in counts.items() if n >= 5 and w not in known and len(w) > 3}
        return found | {"muslim", "muslims", "sunni", "sunnis", "shi'ite", "shiite", "shi'ites", "shiites", "christian",
                        "christians", "jewish", "kurdish", "kurds", "catholic", "islamic", "islamist", "islamists"}

    def strip_titles(self, words, begin, end):
        while begin < end - 1 and (words[begin].lower() in self.gazetteer.titles or words[begin].islower()):
            begin += 1
        return begin

    def place(self, words, targets, begin, end):
        if words[begin].lower() == "the" and end - begin > 1:
            begin += 1
        name = " ".join(words[begin:end]).lower()
        if words[begin].islower() and not any(w[0].isupper() for w in words[begin:end]):
            return
        if name in self.demonyms:
            put(targets, begin, end, ("NORP",))
        elif name in ("u.n.", "un", "united nations", "nato", "european union", "eu", "fatah", "hamas"):
            put(targets, begin, end, ("ORG",))
        elif words[begin].islower():
            put(targets, begin, end, PLACE)
            targets[begin] |= O_BIT
            for i in range(begin + 1, end):
                targets[i] |= bits("B", PLACE)
        else:
            put(targets, begin, end, self.gazetteer.place_types(words[begin:end]))

    def gmb(self):
        for sentence in self.gmb_sentences():
            words, labels = [r[0] for r in sentence], [r[-1] for r in sentence]
            targets = [O_BIT] * len(words)
            for begin, end, kind in spans(labels):
                if kind == "geo":
                    self.place(words, targets, begin, end)
                elif kind == "gpe":
                    state = self.gazetteer.is_state(words[begin:end])
                    put(targets, begin, end, ("GPE",) if state else ("NORP",))
                elif kind == "org":
                    put(targets, begin + (words[begin] == "the" and end - begin > 1), end, ("ORG",))
                elif kind == "per":
                    begin = self.strip_titles(words, begin, end)
                    name = words[begin].lower()
                    if end - begin == 1 and (name in self.gazetteer.titles or words[begin].islower()):
                        targets[begin] = O_BIT
                    elif name in self.demonyms:
                        targets[begin:end] = [ANY] * (end - begin)
                    else:
                        put(targets, begin, end, ("PER",))
                elif kind == "eve":
                    put(targets, begin, end, ("EVENT",), extra=bits("BI"[0], ("MISC",)) | bits("I", ("MISC",)))
                elif kind in ("art", "nat"):
                    put(targets, begin, end, ("MISC",), extra=O_BIT)
            for i, word in enumerate(words):
                if targets[i] == O_BIT and word.lower() in self.demonyms and word[0].isupper():
                    targets[i] = O_BIT | bits("B", ("NORP",)) | bits("I", ("ORG", "NORP", "EVENT"))
            yield words, targets

    def columns(self, file, separator, kinds):
        """Other BIO files; `kinds` gives for each label the types, or the method that places it."""
        with open(self.root / "ner" / file, encoding="utf-8") as lines:
            for sentence in read_columns(lines, separator):
                words, labels = [r[0] for r in sentence], [r[-1] for r in sentence]
                targets = [O_BIT] * len(words)
                for begin, end, kind in spans(labels):
                    if kinds[kind] == PLACE:
                        self.place(words, targets, begin, end)
                    else:
                        put(targets, begin, end, kinds[kind])
                for i, word in enumerate(words):
                    if targets[i] == O_BIT and word.lower() in self.demonyms and word[0].isupper():
                        targets[i] = O_BIT | bits("B", ("NORP",)) | bits("I", ("NORP",))
                yield words, targets

    def wnut(self):
        yield from self.columns("wnut17-train.conll", "\t", {
            "person": ("PER",), "location": PLACE, "corporation": ("ORG",), "group": ("ORG", "NORP", "MISC"),
            "product": ("MISC",), "creative-work": ("MISC",)})

    def crossner(self):
        yield from self.columns("crossner-politics-train.txt", "\t", {
            "politician": ("PER",), "person": ("PER",), "country": ("GPE",), "location": PLACE,
            "politicalparty": ("ORG",), "organisation": ("ORG",), "event": ("EVENT",), "election": ("EVENT",),
            "misc": ("MISC", "NORP")})

    def treebank_guess(self, words, upos):
        """For a treebank without entities: what is no proper noun and stands next to none is O, the rest any tag."""
        n = len(words)
        named = [u == "PROPN" or w[:1].isupper() and i > 0 for i, (w, u) in enumerate(zip(words, upos))]
        return [ANY if named[i] or i and named[i - 1] and i + 1 < n and named[i + 1]
                or i + 2 < n and named[i + 1] and upos[i] in ("ADP", "DET", "PUNCT") and i and named[i - 1]
                else (O_BIT if upos[i] not in ("X", "ADJ") or words[i].islower() else ANY) for i in range(n)]

    def gum(self, words, upos, xpos, found):
        """Targets from the entity spans of one sentence (gum_spans).

        Only names count: the longest span whose tokens, cut to the name, are capitalised; titles are cut off.
        """
        names = [name for span in found for name in self.gum_name(words, upos, xpos, *span)]
        inner_ends = {end for _, end, types in names if types and "PER" not in types}
        names = [(max([begin] + [e for e in inner_ends if begin < e < end]) if types == ("PER",) else begin, end, types)
                 for begin, end, types in names]
        targets = [O_BIT] * len(words)
        for i, word in enumerate(words):
            if word.lower() in self.demonyms and word[0].isupper():
                targets[i] = bits("B", ("NORP",))
            elif xpos[i] in ("NNP", "NNPS"):
                targets[i] = ANY
        taken = [False] * len(words)
        for begin, end, types in sorted(names, key=lambda s: s[0] - s[1]):
            if not any(taken[begin:end]):
                taken[begin:end] = [True] * (end - begin)
                if types:
                    put(targets, begin, end, types)
                else:
                    targets[begin:end] = [O_BIT] * (end - begin)
        return targets

    def gum_name(self, words, upos, xpos, begin, end, fields):
        """The name within one entity span, as [(begin, end, types)], or [] if it has none."""
        kind, identity = fields[1], fields[-1] if len(fields) > 6 and fields[-1][:1].isupper() else None
        types = {"person": ("PER",), "organization": ("ORG",), "place": PLACE, "event": ("EVENT",),
                 "time": (), "object": ("MISC",), "abstract": ("MISC",), "animal": ("MISC", "PER"),
                 "plant": ("MISC",), "substance": ("MISC",)}[kind]
        if types == () and any(x in ("NNP", "NNPS") for x in xpos[begin:end]):
            return [(i, i + 1, ()) for i in range(begin, end) if xpos[i] in ("NNP", "NNPS")]
        minimal = fields[5] if len(fields) > 5 else ""
        positions = [int(p) for p in minimal.split(",") if p.isdigit()]
        if not positions:
            return []
        last = begin + max(positions)
        begin += min(positions) - 1
        end = min(end, last)
        proper = [x in ("NNP", "NNPS") and w[:1].isupper() or w[:1].isupper() and w.lower() not in ("the", "a", "an")
                  or w in ("of", "and", "de", "la", "von", "van", "for", "the", "-", "al", "&", "'s", "bin")
                  for w, x in zip(words, xpos)]
        while begin < end and (not words[begin][:1].isupper() or words[begin].lower() in ("the", "a", "an", "this", "our")):
            begin += 1
        if kind == "person":
            if begin and words[begin - 1].lower() == "the" and end - begin == 1:
                types = ("PER", "ORG", "NORP")   # "the Taliban": GUM's persons may be groups
            begin = self.strip_titles(words, begin, end) if begin < end else begin
        if begin >= end or not all(proper[begin:end]):
            run = end
            while run > begin and xpos[run - 1] in ("NNP", "NNPS"):
                run -= 1
            if run == end or end - run == end - begin:
                return []
            begin = self.strip_titles(words, run, end)
        if not any(x in ("NNP", "NNPS") for x in xpos[begin:end]) or words[end - 1].islower():
            return []
        if words[begin].lower() in self.gazetteer.titles and end - begin == 1 and kind == "person":
            return [(begin, end, ())]
        if all(words[i].lower() in self.demonyms for i in range(begin, end)):
            return [(begin, end, ("NORP",))]
        if types == PLACE:
            types = self.gazetteer.place_types(words[begin:end])
        if types == ("EVENT",) and not identity and end - begin == 1:
            types = ("EVENT", "MISC")
        return [(begin, end, types)]
