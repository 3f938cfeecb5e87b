#!/usr/bin/env python3
"""many.py N: articles about N invented persons, some of whom everybody deals with, as CoNLL-U for `--given all`."""
import random
import sys

SYLLABLES = ['ba', 'do', 'fi', 'gu', 'ke', 'la', 'mo', 'ni', 'pu', 'ra', 'se', 'ti', 'vo', 'wu', 'ya', 'zo']
VERBS = {'met': 'meet', 'accused': 'accuse', 'praised': 'praise', 'attacked': 'attack', 'visited': 'visit', 'joined': 'join'}


def name(number):
    first, second = divmod(number, len(SYLLABLES) ** 2)
    word = lambda n: (SYLLABLES[n // len(SYLLABLES) % len(SYLLABLES)] + SYLLABLES[n % len(SYLLABLES)]).capitalize()
    return word(first) + 'n', word(second) + 'r'


def row(number, form, lemma, upos, head, deprel, ner=''):
    return '\t'.join(map(str, (number, form, lemma, upos, '_', '_', head, deprel, '_', ner and 'NER=' + ner or '_')))


def sentence(tail, verb, head):
    (a, b), (c, d) = name(tail), name(head)
    rows = [row(1, a, a, 'PROPN', 3, 'nsubj', 'B-PER'), row(2, b, b, 'PROPN', 1, 'flat', 'I-PER'),
            row(3, verb, VERBS[verb], 'VERB', 0, 'root'), row(4, c, c, 'PROPN', 3, 'obj', 'B-PER'),
            row(5, d, d, 'PROPN', 4, 'flat', 'I-PER'), row(6, '.', '.', 'PUNCT', 3, 'punct')]
    return '# text = %s %s %s %s %s .\n' % (a, b, verb, c, d) + '\n'.join(rows) + '\n\n'


def main():
    persons, dice = int(sys.argv[1]), random.Random(1)
    for begin in range(0, persons, 10):
        print('# newdoc id = d%05d' % begin)
        for tail in range(begin, min(begin + 10, persons)):
            for _ in range(2):
                head = int(persons * dice.random() ** 6)  # the first ones most
                if head != tail:
                    print(sentence(tail, dice.choice(list(VERBS)), head), end='')


main()
