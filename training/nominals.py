"""Which nouns denote events, of which verb, and what stands in their of-phrase and possessor: extract/openie/nominals.tsv.

    python3 nominals.py DATA [/usr/share/wordnet] > ../extract/openie/nominals.tsv

Counts come from QANom (Klein et al. 2020; DATA/nominal), where a verb asks questions of a noun if the noun denotes an
event. Few nouns are in it often, so each begins with what a logistic regression over WordNet's lexical file of its
first senses, its derivation and its ending expects, worth PRIOR observations. How often a verb takes an object is
counted in the treebanks; tables/nominals.tsv holds what these
sources lack. Scores on QANom dev go to standard error. Needs Python 3 and numpy.
"""
import collections
import csv
import gzip
import io
import pathlib
import re
import sys

import numpy

from wordnet import exceptions, regular_verb_forms

PRIOR = 4
LEAST = 0.3      # nouns below are no events often enough to be worth a line
PERSON = {"18"}  # WordNet's lexical file noun.person: a leader is no leading
HAPPENS = {"04", "11", "22"}  # noun.act, noun.event, noun.process
AGENT = re.compile(r"(er|or|ee|ist|ant)$")


def rows(path):
    with gzip.open(path) as packed:
        yield from csv.DictReader(io.TextIOWrapper(packed, encoding="utf-8"))


class WordNet:
    def __init__(self, folder):
        self.files, self.verbs, self.plural = {}, {}, {}
        folder = pathlib.Path(folder)
        offset_verb = {}
        for line in open(folder / "data.verb", encoding="ascii"):
            if line[0] == " ":
                continue
            fields = line.split(" ")
            count = int(fields[3], 16)
            offset_verb[fields[0]] = [fields[4 + 2 * i].lower() for i in range(count)]
        synsets = {}
        for line in open(folder / "data.noun", encoding="ascii"):
            if line[0] == " ":
                continue
            fields = line.split(" ")
            count = int(fields[3], 16)
            names = [fields[4 + 2 * i].lower() for i in range(count)]
            at = 4 + 2 * count
            derived = collections.defaultdict(list)
            for p in range(int(fields[at])):
                kind, target, part, ends = fields[at + 1 + 4 * p:at + 5 + 4 * p]
                if kind == "+" and part == "v" and int(ends[:2], 16):
                    derived[names[int(ends[:2], 16) - 1]].append(offset_verb[target][int(ends[2:], 16) - 1])
            synsets[fields[0]] = (fields[1], derived)
        for line in open(folder / "index.noun", encoding="ascii"):
            if line[0] == " ":
                continue
            fields = line.split()
            word, pointers = fields[0], int(fields[3])
            if not word.isalpha():
                continue
            senses = [synsets[o] for o in fields[6 + pointers:]]
            self.files[word] = [s[0] for s in senses]
            self.verbs[word] = [(i, v) for i, s in enumerate(senses) for v in s[1].get(word, []) if v.isalpha()]
        for line in open(folder / "noun.exc", encoding="ascii"):
            form, lemma = line.split()[:2]
            self.plural[form] = lemma

    def singular(self, word):
        if word in self.plural:
            return self.plural[word]
        if word in self.files and not (word.endswith("s") and word[:-1] in self.files):
            return word
        for ending, instead in (("ies", "y"), ("es", "e"), ("es", ""), ("s", "")):
            if word.endswith(ending) and word[:-len(ending)] + instead in self.files:
                return word[:-len(ending)] + instead
        return word


def verb_uses(data):
    """verb lemma -> [uses with an object, active uses], and verb lemma -> its commonest participle."""
    uses = collections.defaultdict(lambda: [0, 0])
    participles = collections.defaultdict(collections.Counter)
    for part in ("ud-ewt/train.conllu.gz", "gum/train.conllu.gz"):
        sentence = []
        for line in gzip.open(pathlib.Path(data) / part, "rt", encoding="utf-8"):
            if line.strip():
                if line[0] != "#" and line.split("\t")[0].isdigit():
                    sentence.append(line.rstrip("\n").split("\t"))
                continue
            below = collections.defaultdict(set)
            for token in sentence:
                below[token[6]].add(token[7])
            for token in sentence:
                if token[4] == "VBN" and token[3] == "VERB":
                    participles[token[2].lower()][token[1].lower()] += 1
                if token[3] != "VERB" or "aux:pass" in below[token[0]] or token[4] == "VBN":
                    continue
                count = uses[token[2].lower()]
                count[1] += 1
                count[0] += bool(below[token[0]] & {"obj", "ccomp"})
            sentence = []
    return uses, {verb: forms.most_common(1)[0][0] for verb, forms in participles.items()}


class Participles:
    def __init__(self, known, wordnet):
        self.known = known
        self.irregular = collections.defaultdict(list)
        for form, lemma in exceptions(wordnet, "verb"):
            if not form.endswith("ing"):
                self.irregular[lemma].append(form)

    def of(self, verb):
        """taken over, sold, captured."""
        verb, _, particle = verb.partition(" ")
        forms = sorted(self.irregular[verb], key=lambda form: (form.endswith("n"), form))
        regular = [form for form, _ in regular_verb_forms(verb) if form.endswith("ed")]
        participle = self.known.get(verb) or (forms or regular)[-1]
        return f"{participle} {particle}".strip()


def features(noun, net, index=None):
    files = net.files.get(noun, [])
    found = ["bias"]
    found += [f"first={files[0]}" if files else "unknown"]
    found += [f"any={f}" for f in set(files[:3])]
    verbs = net.verbs.get(noun, [])
    found += ["derived first"] if any(i == 0 for i, _ in verbs) else ["derived"] if verbs else []
    found += ["same as verb"] if any(v == noun for _, v in verbs) else []
    found += ["ending=" + noun[-n:] for n in (2, 3, 4)]
    return found


def regress(examples, rounds=300, rate=0.5, ridge=1e-4):
    """[(features, positives, negatives)] -> {feature: weight}."""
    names = {f: i for i, f in enumerate(sorted({f for e in examples for f in e[0]}))}
    matrix = numpy.zeros((len(examples), len(names)), numpy.float32)
    for row, (found, _, _) in enumerate(examples):
        matrix[row, [names[f] for f in found]] = 1
    positive = numpy.array([e[1] for e in examples], numpy.float32)
    every = positive + numpy.array([e[2] for e in examples], numpy.float32)
    weight, total = numpy.zeros(len(names), numpy.float32), every.sum()
    square = numpy.full(len(names), 1e-6, numpy.float32)
    for _ in range(rounds):
        p = 1 / (1 + numpy.exp(-matrix @ weight))
        gradient = matrix.T @ (every * p - positive) / total + ridge * weight
        square += gradient ** 2
        weight -= rate * gradient / numpy.sqrt(square)
    return {f: float(weight[i]) for f, i in names.items()}


def probability(weights, found):
    return 1 / (1 + numpy.exp(-sum(weights.get(f, 0) for f in found)))


def role(row):
    """What the answer is to the verb: subject, object or neither."""
    if row["is_passive"] == "True" and not row["subj"]:
        return "object"
    if not row["subj"]:
        return "subject"
    return "object" if not row["obj"] and not row["prep"] and row["wh"] in ("what", "who") else None


def place(words, noun, begin, end):
    """Where the answer stands: after "of", as possessor, or right before the noun."""
    if words[noun + 1:noun + 2] == ["of"] and begin in (noun + 1, noun + 2):
        return "of"
    if words[begin].lower() in ("his", "her", "its", "their") and end <= noun and noun - begin < 4:
        return "possessor"
    return "possessor" if words[end:end + 1] in (["'s"], ["'"]) and end < noun and noun - end < 4 else None


def main(data, wordnet="/usr/share/wordnet"):
    net, (uses, known) = WordNet(wordnet), verb_uses(data)
    participles = Participles(known, wordnet)
    events = collections.defaultdict(lambda: [0, 0])
    verbs = collections.defaultdict(collections.Counter)
    roles = collections.defaultdict(lambda: [0, 0])  # (noun, place): subject, object
    seen = set()
    for row in rows(pathlib.Path(data) / "nominal/annot.train.csv.gz"):
        noun = net.singular(row["noun"].lower())
        verbal = row["is_verbal"] == "True"
        if row["key"] not in seen:
            seen.add(row["key"])
            events[noun][0 if verbal else 1] += 1
            if verbal and row["verb_form"]:
                verbs[noun][row["verb_form"].lower()] += 1
        if not verbal or not row["answer_range"] or not role(row):
            continue
        words, at = row["sentence"].split(), int(row["target_idx"])
        for answer in row["answer_range"].split("~!~"):
            where = place(words, at, *map(int, answer.split(":")))
            if where:
                roles[noun, where][0 if role(row) == "subject" else 1] += 1
    weights = regress([(features(n, net), p, q) for n, (p, q) in events.items()])

    def event(noun):
        positive, negative = events.get(noun, (0, 0))
        return (positive + PRIOR * probability(weights, features(noun, net))) / (positive + negative + PRIOR)

    held = collections.Counter()
    dev = {}
    for row in rows(pathlib.Path(data) / "nominal/annot.dev.csv.gz"):
        dev.setdefault(row["key"], (net.singular(row["noun"].lower()), row["is_verbal"] == "True"))
    for noun, gold in dev.values():
        held[gold, event(noun) >= 0.5] += 1
    right = held[True, True]
    precision, recall = right / (right + held[False, True]), right / (right + held[True, False])
    print(f"QANom dev: {len(dev)} nouns, precision {precision:.3f}, recall {recall:.3f}", file=sys.stderr)

    print("# Nouns that denote events, made by training/nominals.py from QANom, WordNet 3.0 and the treebanks: noun, verb,")
    print("# participle; in hundredths how often it is an event, how often its of-phrase and its possessor are the verb's object;")
    print("# whether its first sense happens (event) or lasts (state).")
    own = {f[0]: f[1:] for line in open(pathlib.Path(__file__).parent / "tables" / "nominals.tsv", encoding="ascii")
           if not line.startswith("#") and (f := line.rstrip("\n").split("\t"))}
    kinds = {noun: row[0] for noun, row in own.items() if len(row) == 1}
    own = {noun: row for noun, row in own.items() if len(row) > 1}
    for noun in sorted(set(events) | {n for n, v in net.verbs.items() if v} | set(own)):
        if noun in own:
            print(noun, own[noun][0], participles.of(own[noun][0]), *own[noun][1:], "event", sep="\t")
            continue
        likely = event(noun)
        if likely < LEAST or len(noun) < 3 or not noun.isalpha() or not noun.isascii():
            continue
        if net.files.get(noun, [""])[0] in PERSON or (AGENT.search(noun) and "18" in net.files.get(noun, [])):
            continue
        verb = verbs[noun].most_common(1)[0][0] if verbs[noun] else next((v for _, v in net.verbs.get(noun, [])), None)
        if not verb or not verb.isalpha() or len(verb) < 2:
            continue
        objects, every = uses.get(verb, (0, 0))
        transitive = (objects + 1) / (every + 2)
        of = roles[noun, "of"]
        possessor = roles[noun, "possessor"]
        of_object = (of[1] + 2 * transitive) / (sum(of) + 2)
        possessor_object = (possessor[1] + 2 * 0.25) / (sum(possessor) + 2)
        print(noun, verb, participles.of(verb), *(round(100 * v) for v in (likely, of_object, possessor_object)),
              kinds.get(noun, "event" if net.files.get(noun, [""])[0] in HAPPENS else "state"), sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
