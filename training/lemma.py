"""Lemmas as edit scripts: a change of case, characters cut from the end, and characters put there instead.

    script("Cities", "city") -> "L3y"     lower the form, cut 3, add "y"
    script("IRAQ", "Iraq")   -> "T0"      first letter upper, the rest lower
    script("went", "go")     -> "L4go"

The first letter is the case (L lower, K keep, T title, U upper), the second the number of characters cut; a pair that
would cut more than nine has no script. extract/model/lemma_script.cc applies them.
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
