"""Lemmas as edit scripts: a change of case, characters cut from the end, and characters put there instead.

    script("Cities", "city") -> "L3y"     lower the form, cut 3, add "y"
    script("IRAQ", "Iraq")   -> "T0"      first letter upper, the rest lower
    script("went", "go")     -> "L4go"

The first letter is the case (L lower, K keep, T title, U upper), the second the number of characters cut; a pair that
would cut more than nine has no script. extract/model/lemma_script.cc applies them, lemmatizer.cc chooses:

- a form that training saw has one of the lemmas it had there, the commonest if no likely script makes any;
- other forms stay as they are, but for the case, if their tag says so (NN, VB, JJ, ...) or they have a digit;
- an inflected form of a regular ending gets a stem that is a known word, else the likeliest by inflection.py;
- of what is left, where the best script makes a word that nobody has seen ("rescued" -> "rescu") or leaves an inflected
  form as it is, a script almost as good that makes a known word is taken ("rescue"). Known are the base
  model's whole words and the lemmas of training.

A name keeps its capital, an address (ADD) all of itself, and a number loses its commas.
"""
import re

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
SCRIPTS_TRIED = 8
NO_LEXICON = ("PROPN", "X")   # of these, case tells more than the form
INFLECTED = ("VBD", "VBG", "VBN", "VBZ", "NNS", "JJR", "JJS", "RBR", "RBS")   # Penn tags whose form is seldom its lemma,
UNINFLECTED = ("NN", "NNP", "JJ", "RB", "VB", "VBP")   # and of which nearly always, but for the case


def make_lexicon(sentences):
    """(lower-cased form, UPOS, lemma) in order, of the lemmas of one form the commonest first."""
    seen = {}
    for s in sentences:
        for form, upos, lemma in zip(s.forms, s.upos, s.lemmas):
            if upos != "X" and lemma != "_" and not any(c.isdigit() for c in form):
                counts = seen.setdefault((simple_lower(form), upos), {})
                counts[lemma] = counts.get(lemma, 0) + 1
    return [(form, upos, lemma) for (form, upos), counts in sorted(seen.items())
            if upos != "PROPN" or is_settled(counts)
            for lemma in sorted(counts, key=lambda x: (-counts[x], x))[: 1 if upos == "PROPN" else None]]


def without_slips(lexicon, vocabulary):
    """The lexicon less the slips of annotators: lemmas that nobody writes ("fled" -> "flead", "freed" -> "fre") where
    the form has another lemma or a regular stem that is a word."""
    written = {form for form, _, _ in lexicon}
    words = written | {w for w in vocabulary if len(w) > 1 and w[0].isalpha()}
    lemmas = {}
    for form, upos, lemma in lexicon:
        lemmas.setdefault((form, upos), []).append(lemma)

    def is_slip(form, upos, lemma):
        if upos != "VERB" or simple_lower(lemma) in words:
            return False
        others = lemmas[form, upos] + regular_stems(form, "VBG") + regular_stems(form, "VBD")
        return any(simple_lower(x) in written for x in others if x not in (lemma, form))

    return [entry for entry in lexicon if not is_slip(*entry)]


def is_settled(counts):
    """Whether a name nearly always has one lemma: malaysia -> Malaysia, Dec. -> December."""
    return max(counts.values()) >= 2 and max(counts.values()) >= 0.9 * sum(counts.values())


class Lemmatizer:
    def __init__(self, scripts, lexicon, vocabulary):
        self.scripts = scripts
        self.lexicon = {}
        for form, upos, lemma in lexicon:
            self.lexicon.setdefault((form, upos), []).append(lemma)
        self.known = {w for w in vocabulary if len(w) > 1 and w[0].isalpha()}
        self.known.update(lemma for _, upos, lemma in lexicon if upos != "PROPN" and lemma == simple_lower(lemma))

    def lemma(self, form, upos, xpos, ranked):
        """`ranked`: (script number, score), best first."""
        if xpos == "ADD":
            return form
        if GROUPED.fullmatch(form):
            return form.replace(",", "")
        made = [(lemma, score) for i, score in ranked[:SCRIPTS_TRIED] if (lemma := apply(self.scripts[i], form))]
        name = upos != "NOUN" and xpos in ("NNP", "NNPS") and form[:1] == simple_upper(form[:1])   # keeps its capital
        if name:
            made = [m for m in made if m[0][:1] == form[:1]]
        found = self.choose(form, upos, xpos, made)
        return simple_upper(found[:1]) + found[1:] if name else found

    def choose(self, form, upos, xpos, made):
        lower = simple_lower(form)
        seen = self.lexicon.get((lower, upos))
        if seen:
            return next((lemma for lemma, _ in made if lemma in seen), seen[0])
        if xpos in UNINFLECTED or any(c.isdigit() for c in form):
            return next((m for m, _ in made if simple_lower(m) == lower), lower if xpos != "NNP" and xpos in UNINFLECTED else form)
        if upos in NO_LEXICON or xpos not in INFLECTED:
            return self.likeliest_known(form, upos, xpos, made)
        stems = regular_stems(lower, xpos)
        known = [lemma for lemma, _ in made if simple_lower(lemma) in stems and simple_lower(lemma) in self.known]
        known += [stem for stem in stems if stem in self.known]
        if stems:
            return (known or stems)[0]
        return self.likeliest_known(form, upos, xpos, made)

    def likeliest_known(self, form, upos, xpos, made):
        if not made:
            return form
        lower, (best, top) = simple_lower(form), made[0]
        if upos in NO_LEXICON or simple_lower(best) == lower and xpos not in INFLECTED:
            return best
        for lemma, score in made:
            known = simple_lower(lemma) in self.known and not (xpos in INFLECTED and simple_lower(lemma) == lower)
            if known and score >= top - CLOSE:
                return lemma
        return best
