"""A wire's capitals put back as a newspaper has them, so that a reader of written case can teach one of capitals.

A word that the treebanks and GMB nearly always write in one way is written so; any other by its tag: a proper noun with a capital, or,
if it cannot be spoken or stands for a name before it, in capitals.
"""
import collections
import re

import data
from ner_sources import kinds_table

SURE, LEAST = 0.9, 4
VOWELS = re.compile("[AEIOUY]")
ADJECTIVE = re.compile("[A-Z]{3,}(?:AN|ESE|ENSE|ENO)S?$")   # of a country or a town
WORDS = {kind: set(words) for kind, words in kinds_table("wire.txt").items()}
BEFORE_BODIES, LONGEST_BODY = ("ADJ", "NOUN", "PROPN"), 4


def spelling(word):
    return "upper" if word.isupper() and len(word) > 1 else "title" if word[:1].isupper() else "lower"


class Truecaser:
    def __init__(self, root, acronyms=()):
        self.acronyms = set(acronyms)   # those of the text
        self.counts = collections.defaultdict(collections.Counter)
        sentences = data.treebanks(root, "train") + list(data.entity_sources(root))
        for sentence in sentences:
            if sum(spelling(w) != "lower" for w in sentence.forms) * 2 > len(sentence.forms):
                continue   # a headline
            for at, word in enumerate(sentence.forms):
                if at and word.isascii() and word[:1].isalpha():
                    self.counts[word.lower()][word] += 1

    def unusual(self, word):
        """No word that is ever written small."""
        return word.lower() not in self.counts or not self.counts[word.lower()][word.lower()]

    def word(self, word, tag, first, after_name=False):
        """`word`, which is in capitals, as it would be written; `tag` is its universal part of speech."""
        if not word.isupper() or not word[:1].isalpha() or word == "I":
            return word.lower() if word[:1] in "'’" else word
        if after_name and word.lower() in WORDS["after_a_name"]:
            return word.title()
        known = self.counts.get(word.lower(), {})
        total = sum(known.values())
        best, count = max(known.items(), key=lambda item: item[1]) if known else (None, 0)
        if best and (total >= LEAST and count >= SURE * total):
            return best[:1].upper() + best[1:] if first else best
        if word in self.acronyms:
            return word
        if word.lower() in WORDS["month"]:
            return word.title()
        if tag == "PROPN":
            if best and spelling(best) != "lower":
                return best
            unspeakable = len(word) <= 5 and not (VOWELS.search(word[:3]) and re.search("[^AEIOUY]", word)) or len(word) == 1 or "." in word
            return word if unspeakable else word[:1] + word[1:].lower()
        if first or ADJECTIVE.match(word) and (tag == "ADJ" or not known):
            return word[:1] + word[1:].lower()
        return word.lower()


def acronyms(path, least=2):
    """Words of at most six letters that stand alone in brackets behind a name in the CoNLL-U file of a wire."""
    counts = collections.Counter()
    for _, rows in data.read_conllu(path):
        for name, before, word, after in zip(rows, rows[1:], rows[2:], rows[3:]):
            if name[3] == "PROPN" and before[1] in "[(" and after[1] in "])" and len(word[1]) <= 6 and word[1].isalpha():
                counts[word[1]] += 1
    return {word for word, count in counts.items() if count >= least}


def capitalise(written, begin, end):
    written[begin:end] = [word[:1].upper() + word[1:] for word in written[begin:end]]


def write_bodies(rows, written, truecaser):
    """Puts capitals to the names of bodies in `written`, the words of `rows`."""
    for at, word in enumerate(written):
        if not word[:1].isupper() or not truecaser.unusual(word) or rows[at][3] not in BEFORE_BODIES:
            continue
        last = at
        for i in range(at + 1, min(len(rows), at + 1 + LONGEST_BODY)):
            if rows[i][3] not in BEFORE_BODIES:
                break
            if rows[i][1].lower() in WORDS["body"]:
                last = i
        capitalise(written, at + 1, last + 1)
    for at, word in enumerate(written):   # "the [patriotic] Union"
        first = at
        while word.lower() in WORDS["body"] and word[:1].isupper() and first and at - first < LONGEST_BODY - 1 \
                and rows[first - 1][3] in BEFORE_BODIES and written[first - 1] not in WORDS["never_in_a_name"]:
            first -= 1
        if first and written[first - 1].lower() in WORDS["before_a_name"]:
            capitalise(written, first, at)


def sentences(path, truecaser, least=5, most=70):
    """(id, words in capitals, the same as they would be written, document) of relata's CoNLL-U."""
    document = None
    for comments, rows in data.read_conllu(path):
        document = data.comment(comments, "newdoc id") or document
        forms = [r[1] for r in rows]
        if least <= len(forms) <= most:
            written = []
            for at, row in enumerate(rows):
                before = written[-1] if at else ""
                after_name = before[:1].isupper() and rows[at - 1][3] == "PROPN" and truecaser.unusual(before)
                written.append(truecaser.word(row[1], row[3], at == 0, after_name))
            write_bodies(rows, written, truecaser)
            yield data.comment(comments, "sent_id"), forms, written, document
