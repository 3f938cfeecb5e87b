"""Words one slip of the pen from another; extract/model/misspelling.cc does the same."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def near(word):
    """Words of which `word` lacks a letter, has one too many or another, or has two in the wrong order; the first stays. None if it
    has other than small English letters."""
    if any(c not in LETTERS for c in word):
        return
    for i in range(1, len(word) + 1):
        before, after = word[:i], word[i:]
        for c in LETTERS:
            yield before + c + after
            if after and after[0] != c:
                yield before + c + after[1:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
