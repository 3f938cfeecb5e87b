"""Lemmas as edit scripts: a change of case, characters cut from the end, and characters put there instead.

    script("Cities", "city") -> "L3y"     lower the form, cut 3, add "y"
    script("IRAQ", "Iraq")   -> "T0"      first letter upper, the rest lower
    script("went", "go")     -> "L4go"

The first letter is the case (L lower, K keep, T title, U upper), the second the number of characters cut; a pair that
would cut more than nine has no script. extract/model/lemma_script.cc applies them, lemmatizer.cc chooses:

- a form that training saw with one lemma only keeps it;
- where the best script makes a word that nobody has seen ("rescued" -> "rescu"), a script almost as good that makes a
  known word is taken ("rescue"). Known are the base model's whole words and the lemmas of training.
"""
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


CLOSE = 5.0                   # natural logarithms of odds: a script this much less probable is still "almost as good"
SCRIPTS_TRIED = 8
NO_LEXICON = ("PROPN", "X")   # of these, case tells more than the form


def make_lexicon(sentences):
    """Sorted (lower-cased form, UPOS, lemma) of the forms that have one lemma throughout."""
    seen = {}
    for s in sentences:
        for form, upos, lemma in zip(s.forms, s.upos, s.lemmas):
            if upos not in NO_LEXICON and any(c.isalpha() for c in form):
                seen.setdefault((simple_lower(form), upos), set()).add(lemma)
    return sorted((form, upos, *lemmas) for (form, upos), lemmas in seen.items() if len(lemmas) == 1 and "_" not in lemmas)


class Lemmatizer:
    def __init__(self, scripts, lexicon, vocabulary):
        self.scripts = scripts
        self.lexicon = {(form, upos): lemma for form, upos, lemma in lexicon}
        self.known = {w for w in vocabulary if len(w) > 1 and w[0].isalpha()}
        self.known.update(lemma for _, _, lemma in lexicon if lemma == simple_lower(lemma))

    def lemma(self, form, upos, ranked):
        """`ranked`: (script number, score), best first."""
        lower = simple_lower(form)
        if upos not in NO_LEXICON and (lower, upos) in self.lexicon:
            return self.lexicon[lower, upos]
        found = [(score, made) for i, score in ranked[:SCRIPTS_TRIED] if (made := apply(self.scripts[i], form))]
        if not found:
            return form
        top, best = found[0]
        if upos not in NO_LEXICON and simple_lower(best) != lower and simple_lower(best) not in self.known:
            for score, made in found:
                if score >= top - CLOSE and simple_lower(made) in self.known:
                    return made
        return best
