"""Lemmas as edit scripts: a change of case, characters cut from the end, and characters put there instead.

    script("Cities", "city") -> "L3y"     lower the form, cut 3, add "y"
    script("IRAQ", "Iraq")   -> "T0"      first letter upper, the rest lower
    script("went", "go")     -> "L4go"

The first letter is the case (L lower, K keep, T title, U upper), the second the number of characters cut; a pair that
would cut more than nine has no script. extract/model/lemma_script.cc applies them, lemmatizer.cc chooses:

- a form that training saw has one of the lemmas it had there, the commonest unless the script of another is clearly likelier;
- a word of a class that the lexicon has nearly all of, one slip of the pen from one of them, is that (misspelling.py);
- a plural in -'s, or in -s after a digit, is cut there (counted);
- other forms stay as they are, but for the case, if their tag says so (NN, VB, JJ, ...) or they have a digit;
- an inflected form of a regular ending gets a stem that is a known word, else the likeliest by inflection.py;
- of what is left, where the best script makes a word that nobody has seen ("rescued" -> "rescu") or leaves an inflected
  form as it is, a script almost as good that makes a known word is taken ("rescue"). Known are the base
  model's whole words and the lemmas of training.

A name keeps its capital, an address (ADD) all of itself, and a number loses its commas.
"""
import re

import misspelling
import wordnet
from inflection import regular_stems
from wordpiece import simple_lower


def simple_upper(text):
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def recase(form, case):
    if case == "L":
        return simple_lower(form)
    if case == "U":
        return simple_upper(form)
    if case == "T":
        return simple_upper(form[:1]) + simple_lower(form[1:])
    return form


def script(form, lemma):
    """The script with the longest common prefix; None if more than 9 characters would be cut."""
    best = None
    for case in "LKTU":
        base = recase(form, case)
        n = 0
        while n < min(len(base), len(lemma)) and base[n] == lemma[n]:
            n += 1
        if best is None or n > best[0]:
            best = (n, case, len(base) - n, lemma[n:])
    if best[2] > 9:
        return None
    return f"{best[1]}{best[2]}{best[3]}"


def apply(script_, form):
    """The lemma, or None if the script cuts more than the form has or leaves nothing."""
    base, cut, add = recase(form, script_[0]), int(script_[1]), script_[2:]
    if cut > len(base):
        return None
    return (base[: len(base) - cut] + add) or None


GROUPED = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")   # 1,800
CLOSE = 5.0                   # natural logarithms of odds: a script this much less probable is still "almost as good"
CLEAR = 3.0                   # and this much more probable, better than the commonest lemma of a form
SCRIPTS_TRIED = 8
NO_LEXICON = ("PROPN", "X")   # of these, case tells more than the form
SPELT = ("ADP", "ADV", "AUX", "CCONJ", "DET", "PRON", "SCONJ", "VERB")   # of which the lexicon has nearly all words
NAMES = ("NNP", "NNPS")
INFLECTED = ("VBD", "VBG", "VBN", "VBZ", "NNS", "JJR", "JJS", "RBR", "RBS")   # Penn tags whose form is seldom its lemma,
UNINFLECTED = ("NN", "NNP", "JJ", "RB", "VB", "VBP")   # and of which nearly always, but for the case


def make_lexicon(sentences):
    """(lower-cased form, UPOS, lemma) in order, of the lemmas of one form the commonest first. A part of a name ("Royal Mail") says
    nothing about the word ("royal")."""
    seen = {}
    for s in sentences:
        for form, upos, xpos, lemma in zip(s.forms, s.upos, s.xpos, s.lemmas):
            word = upos == "PROPN" or upos != "X" and xpos not in NAMES
            if word and lemma != "_" and not any(c.isdigit() for c in form):
                counts = seen.setdefault((simple_lower(form), upos), {})
                counts[lemma] = counts.get(lemma, 0) + 1
    return [(form, upos, lemma) for (form, upos), counts in sorted(seen.items())
            if upos != "PROPN" or is_settled(counts)
            for lemma in sorted(counts, key=lambda x: (-counts[x], x))[: 1 if upos == "PROPN" else None]]


def without_slips(lexicon, vocabulary, folder):
    """The lexicon less the slips of annotators, by WordNet's files in `folder`. Of verbs: lemmas that nobody writes ("fled" ->
    "flead", "freed" -> "fre") where the form has another lemma or a regular stem that is a word; and of a form that is irregular
    and nothing else, what is not its lemma ("lent" -> "loan"). Of nouns: a plural's stem that is no word ("lens" -> "len"), or
    none ("gentlemen")."""
    irregular, verbs, nouns = wordnet.verb_exceptions(folder), wordnet.words(folder, "verb"), wordnet.words(folder, "noun")
    written = {form for form, _, _ in lexicon}
    words = written | verbs | {w for w in vocabulary if len(w) > 1 and w[0].isalpha()}
    lemmas = {}
    for form, tag, lemma in lexicon:
        lemmas.setdefault((form, tag), []).append(lemma)

    def is_slip_of_verb(form, lemma):
        if form in irregular and form not in verbs and lemma not in irregular[form]:
            return wordnet.is_irregular(form) or lemma not in verbs
        if simple_lower(lemma) in words:
            return False
        others = lemmas[form, "VERB"] + regular_stems(form, "VBG") + regular_stems(form, "VBD")
        return any(simple_lower(x) in written for x in others if x not in (lemma, form))

    def is_slip_of_noun(form, lemma):
        stems = regular_stems(form, "NNS")
        if lemma == form:
            return form.endswith("men") and form not in nouns and any(x in nouns for x in stems)
        return form in nouns and lemma not in nouns and lemma in stems

    slips = {"VERB": is_slip_of_verb, "NOUN": is_slip_of_noun}
    return [(form, tag, lemma) for form, tag, lemma in lexicon if tag not in slips or not slips[tag](form, lemma)]


def is_settled(counts):
    """Whether a name nearly always has one lemma: malaysia -> Malaysia, Dec. -> December."""
    return max(counts.values()) >= 2 and max(counts.values()) >= 0.9 * sum(counts.values())


def counted(form):
    """What a plural in -s counts, where a digit or an apostrophe stands before the -s, or None: AK47s -> AK47, NGO's -> NGO; but
    1960's -> 1960s, for a decade is no plural."""
    body = form[:-1].rstrip("'’`") if form[-1:] in ("s", "S") else ""
    digits = len(body) - len(body.rstrip("0123456789"))
    if not body or len(body) == len(form) - 1 and (not digits or form[-1] == "S"):
        return None
    return body + "s" if digits in (2, 4) and body.endswith("0") else body


class Lemmatizer:
    def __init__(self, scripts, lexicon, vocabulary):
        self.scripts = scripts
        self.lexicon = {}
        for form, tag, lemma in lexicon:
            self.lexicon.setdefault((form, tag), []).append(lemma)
        self.lemmas = {lemma for _, tag, lemma in lexicon if tag != "PROPN" and lemma == simple_lower(lemma)}
        self.known = self.lemmas | {w for w in vocabulary if len(w) > 1 and w[0].isalpha()}

    def lemma(self, form, upos, xpos, ranked):
        """`ranked`: (script number, score), best first."""
        if xpos == "ADD":
            return form
        if GROUPED.fullmatch(form):
            return form.replace(",", "")
        made = [(lemma, score) for i, score in ranked[:SCRIPTS_TRIED] if (lemma := apply(self.scripts[i], form))]
        name = upos != "NOUN" and xpos in NAMES and form[:1] == simple_upper(form[:1])   # keeps its capital
        if name:
            made = [m for m in made if m[0][:1] == form[:1]]
        found = self.choose(form, upos, xpos, made)
        return simple_upper(found[:1]) + found[1:] if name else found

    def choose(self, form, upos, xpos, made):
        lower = simple_lower(form)
        seen = self.lexicon.get((lower, f"{upos} {xpos}")) or self.lexicon.get((lower, upos))
        if seen:
            likely = [(lemma, score) for lemma, score in made if lemma in seen]
            usual = next((score for lemma, score in made if lemma == seen[0]), made[-1][1] if made else 0.0)
            return likely[0][0] if likely and likely[0][1] >= usual + CLEAR else seen[0]
        if right := self.spelt_right(lower, upos, xpos):
            return right
        digit = any(c.isdigit() for c in form)
        one = counted(form) if xpos in ("NNS", "NNPS") else None
        if one:
            return one if digit or upos == "PROPN" else simple_lower(one)
        if xpos in ("JJ", "NN") and (inner := self.with_inner_capital(form)):
            return inner
        if xpos in UNINFLECTED or digit:
            return next((m for m, _ in made if simple_lower(m) == lower), lower if xpos != "NNP" and xpos in UNINFLECTED else form)
        stems = regular_stems(lower, xpos) if upos not in NO_LEXICON and xpos in INFLECTED else []
        if not stems:
            return self.likeliest_known(form, upos, xpos, made)
        likely = [lemma for lemma, _ in made if simple_lower(lemma) in stems] + stems
        return next((x for known in (self.lemmas, self.known) for x in likely if simple_lower(x) in known), stems[0])

    def spelt_right(self, form, upos, xpos):
        """The lemma of the only word one slip of the pen from `form`, if nobody knows that: becuse -> because, recomend -> recommend."""
        if upos not in SPELT or len(form) < 4 or any(x in self.known for x in [form, *regular_stems(form, xpos)]):
            return None
        near = (self.lexicon.get((x, upos)) for x in misspelling.near(form))
        lemmas = {found[0] for found in near if found}
        return lemmas.pop() if len(lemmas) == 1 else None

    def with_inner_capital(self, form):
        """pro-Iraqi -> pro-Iraqi, Anti-American -> anti-American; None for Co-Founder, which capitals of a title have."""
        head, _, tail = form.rpartition("-")
        lower = simple_lower(tail)
        if not head or lower == tail or lower[1:] != tail[1:]:
            return None
        named = any(lemmas[0] != lower for upos in ("ADJ", "NOUN") if (lemmas := self.lexicon.get((lower, upos))))
        return f"{simple_lower(head)}-{tail}" if named or head == simple_lower(head) else None

    def likeliest_known(self, form, upos, xpos, made):
        if not made:
            return form
        lower, (best, top) = simple_lower(form), made[0]
        if xpos == "NNPS" and lower.endswith("ies") and best.endswith("ie") and simple_lower(best[:-2]) + "y" in self.known:
            return best[:-2] + "y"
        if upos in NO_LEXICON or simple_lower(best) == lower and xpos not in INFLECTED:
            return best
        for lemma, score in made:
            known = simple_lower(lemma) in self.known and not (xpos in INFLECTED and simple_lower(lemma) == lower)
            if known and score >= top - CLOSE:
                return lemma
        return lower if xpos == "NNS" and lower in self.known else best
