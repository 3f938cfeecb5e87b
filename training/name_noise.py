"""Sentences whose persons and places have other names: of many languages, that no text of the training has.

Names come from Faker's locales (given names, surnames, cities) and from iso-codes (provinces of all countries), some persons' from
our own list of names that are words (Said, Friday, Hope). A name of k words is replaced word by word, so that tags and trees stay
what they were.
"""
import copy
import importlib
import json
import re

from faker.config import AVAILABLE_LOCALES

from ner_sources import PLACE, SourceReader, bits, kinds_table
from wordpiece import shape

WORD = re.compile(r"[A-Z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’-]+\Z")
B_PERSON, I_PERSON = bits("B", ("PER",)), bits("I", ("PER",))
B_PLACE, I_PLACE = bits("B", PLACE), bits("I", PLACE)


MOST_OF_A_LOCALE = 400
WORD_NAMES = 0.1   # of the words of persons' names


def faker_words(kind, keys):
    """The words in Latin letters of Faker's lists `keys` of the providers `kind`, of all locales alike."""
    words = set()
    for locale in AVAILABLE_LOCALES:
        try:
            provider = importlib.import_module(f"faker.providers.{kind}.{locale}").Provider
        except ImportError:
            continue
        lists = (getattr(provider, key, ()) for key in keys)
        found = sorted({w for values in lists if not isinstance(values, property) for value in values
                        for w in str(value).split() if WORD.match(w)})
        words.update(found[:: len(found) // MOST_OF_A_LOCALE + 1])
    return sorted(words)


def inside(mask, allowed):
    return mask and not mask & ~allowed


class NameNoise:
    def __init__(self, root, iso_dir="/usr/share/iso-codes/json"):
        self.given = faker_words("person", ("first_names", "first_names_male", "first_names_female"))
        self.surnames = faker_words("person", ("last_names", "last_names_male", "last_names_female"))
        self.words = kinds_table("word_names.txt")
        self.gazetteer = SourceReader(root, iso_dir).gazetteer
        with open(f"{iso_dir}/iso_3166-2.json", encoding="utf-8") as file:
            provinces = [re.sub(r"\s*[\[(,].*", "", row["name"]) for row in json.load(file)["3166-2"]]
        places = set(faker_words("address", ("cities", "city_names", "towns", "districts", "villages", "municipalities", "counties")))
        places.update(w for name in provinces for w in name.split() if WORD.match(w))
        self.places = sorted(w for w in places if len(w) > 3 and w.lower() not in self.gazetteer.heads)

    def changes(self, sentence, chance):
        """{position: new word} for the persons and places whose targets are sure."""
        found, n, at = {}, len(sentence.forms), 0
        while at < n:
            person, place = inside(sentence.ner[at], B_PERSON), inside(sentence.ner[at], B_PLACE)
            if not person and not place:
                at += 1
                continue
            inner, end = I_PERSON if person else I_PLACE, at + 1
            while end < n and inside(sentence.ner[end], inner):
                end += 1
            if chance.random() < 0.8:
                for i in range(at, end):
                    word = self.other(sentence.forms[i], person, i == end - 1, chance)
                    if word:
                        found[i] = word
            at = end
        return found

    def other(self, word, person, last, chance):
        if not WORD.match(word) or word.isupper() or "^" + word.lower() in self.gazetteer.heads:
            return None   # an initial, a particle, an acronym, "Mount"
        if person and chance.random() < WORD_NAMES:
            return chance.choice(self.words["surname" if last else "given"])
        if person:
            return chance.choice(self.surnames if last else self.given)
        return None if word.lower() in self.gazetteer.heads else chance.choice(self.places)

    def renamed(self, encoded, tokenizer, chance):
        """A copy with other names, `renamed` being the positions of what is new; `encoded` itself if it has none."""
        changes = self.changes(encoded.sentence, chance)
        if not changes:
            return encoded
        result = copy.copy(encoded)
        result.renamed = sorted(changes)
        result.pieces, result.shapes, result.lemmas = list(encoded.pieces), list(encoded.shapes), list(encoded.lemmas)
        for at, word in changes.items():
            result.pieces[at], result.shapes[at], result.lemmas[at] = tokenizer.encode(word), shape(word), -1
        result.length = sum(map(len, result.pieces)) + 2
        return encoded if result.length > 200 else result
