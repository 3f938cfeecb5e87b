"""Stems of regular English inflection, for words that training never saw; extract/model/inflection.cc does the same.

    regular_stems("wavering", "VBG") -> ["waver", "wavere"]        the likelier first
    regular_stems("amenities", "NNS") -> ["amenity", "amenitie"]
    regular_stems("sung", "VBN") -> []                              not regular
"""
VOWELS = "aeiou"
ENDINGS = {"VBG": "ing", "VBD": "ed", "VBN": "ed", "JJR": "er", "RBR": "er", "JJS": "est", "RBS": "est"}
SILENT_E = ("v", "c", "u", "z", "dg", "rs", "ns", "ps", "iat", "uat", "lat", "rat", "nat", "cat", "gat", "dat", "tat", "mat",
            "bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "zl", "ys", "rg", "lg")


def wants_e(stem):
    return stem.endswith(SILENT_E) and not stem.endswith("zz")


def stems(stem):
    """Of what stands before -ing, -ed, -er or -est."""
    if len(stem) < 2 or not any(c in VOWELS + "y" for c in stem):
        return []
    doubled = len(stem) > 3 and stem[-1] == stem[-2]
    if doubled and (stem[-1] in "bdgmnprtkv" or stem[-1] == "l" and len(stem) > 4):
        return [stem[:-1], stem, stem + "e"]
    return [stem + "e", stem] if wants_e(stem) else [stem, stem + "e"]


def s_stems(form):
    """Of a plural, or of a verb's third person."""
    if form.endswith("men") and len(form) > 4:
        return [form[:-2] + "an"]
    if form.endswith("children"):
        return [form[:-3]]
    if not form.endswith("s") or form.endswith(("ss", "us", "is")) or len(form) < 3:
        return []
    if form.endswith("ies") and len(form) > 4:
        return [form[:-3] + "y", form[:-1]]
    if form.endswith(("sses", "xes", "zzes", "ches", "shes")):
        return [form[:-2], form[:-1]]
    return [form[:-1], form[:-2]] if form.endswith(("oes", "ses")) else [form[:-1]]


def regular_stems(form, xpos):
    """`form` in lower case."""
    if xpos in ("NNS", "VBZ", "NNPS"):
        return s_stems(form)
    ending = ENDINGS.get(xpos)
    if not ending or not form.endswith(ending):
        return []
    stem = form[: -len(ending)]
    if ending != "ing" and stem.endswith("i") and len(stem) > 2:
        return [stem[:-1] + "y", stem + "e"]
    return stems(stem)
