"""Forms of English verbs and irregular nouns and adjectives out of WordNet 3.0 (Debian's wordnet-base), for the lexicon.

    tuned VERB tune, rode VERB ride, rebuilt VERB rebuild, crises NOUN crisis

A treebank has few of them, and a guess by the ending takes "tuned" for a form of "tun".
"""
import pathlib
import re

from inflection import regular_stems

POS = (("verb", "VERB"), ("noun", "NOUN"), ("adj", "ADJ"))
VOWEL = "aeiou"
ONE_SYLLABLE = re.compile(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]")    # doubles its last letter: brag, stop


def regular_verb_forms(verb):
    """(form, whether it can only be of this verb) of the endings -s, -ed, -ing."""
    last, before = verb[-1], verb[-2:-1]
    if last == "y" and before not in VOWEL:
        return [(verb[:-1] + "ies", True), (verb[:-1] + "ied", True), (verb + "ing", True)]
    s = verb + ("es" if re.search(r"(s|x|z|ch|sh|o)$", verb) else "s")
    if verb.endswith("ie"):
        return [(s, True), (verb + "d", True), (verb[:-2] + "ying", True)]
    if last == "e":
        stem = verb if before in "eoy" else verb[:-1]   # seeing, dyeing; making
        return [(s, True), (verb + "d", True), (stem + "ing", True)]
    plain, doubled = [verb + "ed", verb + "ing"], [verb + last + "ed", verb + last + "ing"]
    if ONE_SYLLABLE.fullmatch(verb):
        return [(s, True)] + [(f, True) for f in doubled]
    closed = last not in VOWEL + "wxy" and before in VOWEL and verb[-3:-2] not in VOWEL   # refer, offer: by their stress
    return [(s, True)] + [(f, not closed) for f in plain] + [(f, False) for f in doubled if closed]


def words(folder, part):
    """The one-word lemmas of a part of speech."""
    with open(pathlib.Path(folder) / f"index.{part}", encoding="ascii") as lines:
        return {w for line in lines if (w := line.split(" ", 1)[0]).isalpha()}


def exceptions(folder, part):
    with open(pathlib.Path(folder) / f"{part}.exc", encoding="ascii") as lines:
        pairs = [line.split()[:2] for line in lines]
    return [(form, lemma) for form, lemma in pairs if form.isalpha() and lemma.isalpha() and form != lemma]


def entries(folder):
    """(form, UPOS, lemma) of what WordNet knows; a noun's regular stem wins over an exception."""
    found = {}
    for part, upos in POS:
        known = words(folder, part)
        for form, lemma in exceptions(folder, part):
            if lemma in known and (part == "verb" or form not in known and not any(s in known for s in regular_stems(form, "NNS"))):
                found.setdefault((form, upos), lemma)
    verbs = sorted(words(folder, "verb"))
    irregular = {lemma for (_, upos), lemma in found.items() if upos == "VERB"}
    for certain in (True, False):
        for verb in verbs:
            for form, only in regular_verb_forms(verb) if len(verb) > 2 else ():
                if only == certain and not (verb in irregular and form.endswith("ed")):
                    found.setdefault((form, "VERB"), verb)
    return [(form, upos, lemma) for (form, upos), lemma in found.items()]
