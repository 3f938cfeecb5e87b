#!/usr/bin/env python3
"""make_book.py BYTES [ARTICLES.jsonl] > book.txt: one long text out of our own articles (training/articles.jsonl), as a
book has it: chapters, paragraphs, people who come back all through it and others who come once. Names, numbers and a
part of the plain words are drawn anew for each chapter, so that hardly a sentence stands there twice.

Python 3 standard library only; the same bytes for the same arguments.
"""
import json
import pathlib
import random
import re
import sys

ARTICLES = pathlib.Path(__file__).resolve().parent.parent / 'training' / 'articles.jsonl'
ENDINGS = ('ing', 'ed', 'ly', 'tion', 's')  # words of one ending take each other's place
ONSETS, VOWELS, CODAS = 'b br d dr f g gr h k kl l m n p r s st t tr v'.split(), 'a e i o u'.split(), 'l m n r s th nd rk'.split()
KEPT = 24      # names that come back through the whole book
REDRAWN = 0.2  # of the plain words
REPEATED = 3   # words of a sentence that may stand there again: "he said."
SENTENCE = re.compile(r'(?<=[.!?"])\s+')
WORD = re.compile(r"[A-Za-zÀ-ÿ]+|\d+|[^A-Za-zÀ-ÿ\d]+")


def made_up_name(draw):
    syllables = [draw.choice(ONSETS) + draw.choice(VOWELS) for _ in range(draw.choice((1, 2, 2, 3)))]
    return (''.join(syllables) + draw.choice(CODAS)).capitalize()


def ending(word):
    return next((e for e in ENDINGS if word.endswith(e)), '')


def vocabulary(texts):
    """Plain words of five letters and more, by their ending; and all words that stand in lower case somewhere."""
    plain = sorted({w for text in texts for w in re.findall(r'\b[a-z]{3,}\b', text)})
    by_ending = {}
    for word in plain:
        if len(word) > 4:
            by_ending.setdefault(ending(word), []).append(word)
    return by_ending, set(plain)


class Chapter:
    """One article told anew: each of its names is one other name all through the chapter."""

    def __init__(self, draw, by_ending, plain, cast, told):
        self.draw, self.by_ending, self.plain, self.cast, self.told, self.names = draw, by_ending, plain, cast, told, {}

    def name_for(self, name):
        if name not in self.names:
            kept = self.draw.random() < 0.3
            self.names[name] = self.draw.choice(self.cast) if kept else made_up_name(self.draw)
        return self.names[name]

    def paragraph(self, text):
        return ' '.join(self.sentence(sentence) for sentence in SENTENCE.split(text))

    def sentence(self, text):
        for redrawn in (REDRAWN, 0.5, 1.0, 1.0, 1.0):
            told = ''.join(self.word(word, redrawn) for word in WORD.findall(text))
            if told not in self.told:
                break
        if told.count(' ') >= REPEATED:
            self.told.add(told)
        return told

    def word(self, word, redrawn):
        if word.isdigit():
            return word if len(word) == 4 and word[:2] in ('19', '20') else str(self.draw.randint(2, 10 ** len(word) + 1))
        if word[0].isupper() and len(word) > 3 and not word.isupper() and word.lower() not in self.plain:
            return self.name_for(word)
        if word[0].islower() and len(word) > (5 if redrawn < 0.5 else 2) and self.draw.random() < redrawn:
            return self.draw.choice(self.by_ending[ending(word)])
        return word


def book(size, articles):
    draw = random.Random(1)
    texts = [a['text'] for a in articles]
    by_ending, plain = vocabulary(texts)
    plain |= {'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'january', 'february', 'march', 'april',
              'june', 'july', 'august', 'september', 'october', 'november', 'december'}
    cast = [made_up_name(draw) for _ in range(KEPT)]
    written, number, told = 0, 0, set()
    while True:
        number += 1
        chapter = Chapter(draw, by_ending, plain, cast, told)
        paragraphs = [p for p in draw.choice(texts).split('\n') if p]
        for paragraph in [f'Chapter {number}'] + [chapter.paragraph(p) for p in paragraphs]:
            line = (paragraph + '\n\n').encode()
            written += len(line)
            if written > size:
                return
            yield line


def main():
    articles = [json.loads(line) for line in open(sys.argv[2] if len(sys.argv) > 2 else ARTICLES, encoding='utf-8')]
    for line in book(int(sys.argv[1]), articles):
        sys.stdout.buffer.write(line)


if __name__ == '__main__':
    if len(sys.argv) not in (2, 3) or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    main()
