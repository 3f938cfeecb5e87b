#!/usr/bin/env python3
"""make_graph.py ENTITIES EDGES: made-up articles about so many persons with so many links, as CoNLL-U for `--given all`.

A few have to do with everybody, as in news; each link is one sentence of some twenty words. Python 3 standard library only.
"""
import random
import sys

SYLLABLES = ['ba', 'do', 'fi', 'gu', 'ke', 'la', 'mo', 'ni', 'pu', 'ra', 'se', 'ti', 'vo', 'wu', 'ya', 'zo']
VERBS = {'met': 'meet', 'accused': 'accuse', 'praised': 'praise', 'attacked': 'attack', 'visited': 'visit', 'joined': 'join'}
FILLERS = ('late quietly openly again yesterday there abroad twice reportedly formally briefly once alone together indoors '
           'outdoors unexpectedly angrily politely soon afterwards elsewhere nearby finally publicly').split()


def name(number):
    word = lambda n: (SYLLABLES[n // 16 % 16] + SYLLABLES[n % 16]).capitalize()
    return word(number // 256) + 'n', word(number % 256) + 'r'


def row(number, form, lemma, upos, head, deprel, ner=''):
    return '\t'.join(map(str, (number, form, lemma, upos, '_', '_', head, deprel, '_', ner and 'NER=' + ner or '_')))


def sentence(tail, verb, head, filler):
    (a, b), (c, d) = name(tail), name(head)
    rows = [row(1, a, a, 'PROPN', 3, 'nsubj', 'B-PER'), row(2, b, b, 'PROPN', 1, 'flat', 'I-PER'),
            row(3, verb, VERBS[verb], 'VERB', 0, 'root'), row(4, c, c, 'PROPN', 3, 'obj', 'B-PER'),
            row(5, d, d, 'PROPN', 4, 'flat', 'I-PER')]
    rows += [row(6 + i, word, word, 'ADV', 3, 'advmod') for i, word in enumerate(filler)]
    rows.append(row(6 + len(filler), '.', '.', 'PUNCT', 3, 'punct'))
    return '# text = %s\n' % ' '.join(r.split('\t')[1] for r in rows) + '\n'.join(rows) + '\n\n'


def main():
    entities, edges, dice = int(sys.argv[1]), int(sys.argv[2]), random.Random(1)
    links = {}
    while len(links) < edges:
        tail = len(links) % entities
        head = int(entities * dice.random() ** 3)  # the first ones most
        if head != tail:
            links.setdefault((tail, dice.choice(list(VERBS)), head), [dice.choice(FILLERS) for _ in range(dice.randint(8, 24))])
    for number, ((tail, verb, head), filler) in enumerate(links.items()):
        if number % 10 == 0:
            print('# newdoc id = d%05d' % (number // 10))
        print(sentence(tail, verb, head, filler), end='')


main()
