"""Words -> sub-tokens and shapes, exactly as extract/model/wordpiece.cc does it.

    pieces("Mazar-e-Sharif") -> ["maza", "##r", "-", "e", "-", "sharif"]

BERT's uncased scheme (Devlin et al. 2019; Wu et al. 2016), with three departures: curly quotes and long dashes become
ASCII, Penn brackets and quotes become the characters they stand for, and a word gives at most MAX_PIECES pieces.
"""
import unicodedata

MAX_PIECES = 16          # of one word: a long address needs no more to be recognised
MAX_CHARS = 100          # of one piece to be looked up; longer ones are [UNK]
PAD, UNK, CLS, SEP = "[PAD]", "[UNK]", "[CLS]", "[SEP]"

WHOLE_WORDS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"'}
CHARACTERS = {"\u2018": "'", "\u2019": "'", "\u201a": "'", "\u2032": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
              "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
              "\u2026": "..."}

# Word shapes; a sub-token's shape is 2 * shape(word) + (1 if it is not the word's first piece). On disk: never renumber.
LOWER, TITLE, CAPITAL, UPPER, MIXED, DIGITS, ALPHANUMERIC, SYMBOLS, UNCASED = range(9)
SHAPES = 18


def simple_lower(text):
    """Lower case character by character, leaving alone those whose lower case is longer (as ICU's u_tolower)."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def shape(form):
    form = WHOLE_WORDS.get(form, form)
    letters = [c for c in form if c.isalpha()]
    if any(unicodedata.category(c) == "Nd" for c in form):
        return ALPHANUMERIC if letters else DIGITS
    if not letters:
        return SYMBOLS
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return LOWER if any(c.islower() for c in letters) else UNCASED
    if upper == len(letters):
        return CAPITAL if len(letters) == 1 else UPPER
    return TITLE if upper == 1 and letters[0].isupper() else MIXED


def is_punctuation(c):
    o = ord(c)
    if 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126:
        return True
    return unicodedata.category(c).startswith("P")


def is_cjk(c):
    o = ord(c)
    return (0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2CEAF or 0xF900 <= o <= 0xFAFF
            or 0x2F800 <= o <= 0x2FA1F)


def normal(form):
    form = WHOLE_WORDS.get(form, form)
    form = "".join(CHARACTERS.get(c, c) for c in form)
    if form.isascii():
        return form.lower()
    form = unicodedata.normalize("NFD", simple_lower(form))
    return "".join(c for c in form if unicodedata.category(c) != "Mn")


def basic_split(text):
    """Cuts at white space and around each punctuation mark and CJK character; drops control characters."""
    parts, current = [], ""
    for c in text:
        category = unicodedata.category(c)
        if c in " \t\n\r" or category == "Zs":
            cut, keep = True, False
        elif category in ("Cc", "Cf", "Cn", "Co", "Cs") or c == "\ufffd":
            continue
        else:
            keep = True
            cut = is_punctuation(c) or is_cjk(c)
        if cut:
            if current:
                parts.append(current)
            current = ""
            if keep:
                parts.append(c)
        else:
            current += c
    if current:
        parts.append(current)
    return parts


class WordPiece:
    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.cls, self.sep, self.unk, self.pad = (self.ids[t] for t in (CLS, SEP, UNK, PAD))
        self.cache = {}

    def lookup(self, part):
        if len(part) > MAX_CHARS:
            return [self.unk]
        out, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = ("##" if start else "") + part[start:end]
                if piece in self.ids:
                    break
                end -= 1
            if end == start:
                return [self.unk]
            out.append(self.ids[piece])
            start = end
        return out

    def encode(self, form):
        """At least one id and at most MAX_PIECES."""
        if form not in self.cache:
            out = []
            for part in basic_split(normal(form)):
                out += self.lookup(part)
            self.cache[form] = out[:MAX_PIECES] or [self.unk]
        return self.cache[form]
