"""Forms of English verbs and irregular nouns and adjectives out of WordNet 3.0 (Debian's wordnet-base), for the lexicon.

    tuned VERB tune, rode VERB ride, rebuilt VERB rebuild, crises NOUN crisis

A treebank has few of them, and a guess by the ending takes "tuned" for a form of "tun".
"""
import pathlib
import re

from inflection import regular_stems

POS = (("noun", "NOUN"), ("adj", "ADJ"))
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


def is_irregular(form):
    """Of verb.exc: a past tense or participle that no ending makes (struck, lay, flown)."""
    return not form.endswith(("ed", "ing", "s"))


def verb_exceptions(folder):
    """{form: lemmas}, of irregular forms also those whose lemma has no entry (oversold)."""
    verbs, found = words(folder, "verb"), {}
    for form, lemma in exceptions(folder, "verb"):
        if lemma in verbs or is_irregular(form):
            found.setdefault(form, []).append(lemma)
    return found


def entries(folder):
    """(form, tag, lemma) of what WordNet knows; a noun's regular stem wins over an exception. The tag is a UPOS, or that and an
    XPOS where the form alone says too little: wound VERB wound, wound VERB VBD wind."""
    found = {}
    verbs, nouns = words(folder, "verb"), words(folder, "noun")
    for form, lemmas in verb_exceptions(folder).items():
        if form in verbs and is_irregular(form):
            found[form, "VERB"] = found[form, "VERB VB"] = form
            found[form, "VERB VBD"] = found[form, "VERB VBN"] = lemmas[0]
        else:
            found[form, "VERB"] = lemmas[0]
    for part, upos in POS:
        known = words(folder, part)
        for form, lemma in exceptions(folder, part):
            if lemma in known and form not in known and not any(s in known for s in regular_stems(form, "NNS")):
                found.setdefault((form, upos), lemma)
    for adverb in words(folder, "adv"):
        if not adverb.endswith(("er", "est")):
            found.setdefault((adverb, "ADV"), adverb)
    for noun in nouns:   # lens, arrears
        stems = regular_stems(noun, "NNS")
        if stems and not any(x in nouns for x in stems):
            found.setdefault((noun, "NOUN"), noun)
    irregular = {lemma for (_, upos), lemma in found.items() if upos == "VERB"}
    for certain in (True, False):
        for verb in sorted(verbs):
            for form, only in regular_verb_forms(verb) if len(verb) > 2 else ():
                if only == certain and form not in verbs and not (verb in irregular and form.endswith("ed")):
                    found.setdefault((form, "VERB"), verb)
    return [(form, tag, lemma) for (form, tag), lemma in sorted(found.items())]
