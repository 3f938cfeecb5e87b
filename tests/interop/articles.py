#!/usr/bin/env python3
"""Prints the articles that feeds are checked with, as CoNLL-U for `relata build --given all`: no model is needed.

    python3 articles.py facts     who captured what, who says so, what is denied and what is planned, bodies of a country,
                                  parallel relations, reprints and two sources
    python3 articles.py hostile   names, ids and titles with signs that some format or other might trip over
"""
import sys

WORDS = {'captured': 'capture', 'attacked': 'attack', 'visited': 'visit', 'accused': 'accuse', 'met': 'meet',
         'praised': 'praise', 'said': 'say', 'did': 'do', 'plans': 'plan', 'freed': 'free'}


class Sentence:
    """Words with their heads: added one after the other, numbers are handed out."""

    def __init__(self):
        self.rows = []

    def add(self, form, upos, deprel, head=None, ner='O'):
        self.rows.append([form, WORDS.get(form, form if upos in ('PROPN',) else form.lower()), upos, head, deprel, ner])
        return len(self.rows)

    def name(self, words, type_, deprel, determiner=''):
        """A name, whose first word is its head; returns the head's number."""
        det = self.add(determiner, 'DET', 'det') if determiner else None
        head = None
        for word in words.split(' '):
            if head is None:
                head = self.add(word, 'PROPN', deprel, ner='B-' + type_)
            else:
                self.add(word, 'PROPN', 'flat', head, 'I-' + type_)
        if det:
            self.rows[det - 1][3] = head
        return head

    def hang(self, head, *words):
        for word in words:
            self.rows[word - 1][3] = head

    def text(self):
        return ' '.join(row[0] for row in self.rows)

    def conllu(self):
        lines = ['# text = ' + self.text()]
        for i, (form, lemma, upos, head, deprel, ner) in enumerate(self.rows, 1):
            tag = {'VERB': 'VBD', 'PROPN': 'NNP'}.get(upos, '_')
            lines.append('\t'.join([str(i), form, lemma, upos, tag, '_', str(head or 0), deprel, '_',
                                    '_' if ner == 'O' else 'NER=' + ner]))
        return '\n'.join(lines) + '\n\n'


def says(subject, verb, object_, by=None):
    """subject and object_: (name, type) or (name, type, determiner)."""
    s = Sentence()
    if by:
        speaker = s.name(*by[:2], 'nsubj', *by[2:])
        said = s.add('said', 'VERB', 'root')
        s.hang(said, speaker)
    tail = s.name(*subject[:2], 'nsubj', *subject[2:])
    main = s.add(verb, 'VERB', 'ccomp' if by else 'root', said if by else None)
    head = s.name(*object_[:2], 'obj', *object_[2:])
    s.hang(main, tail, head)
    s.hang(said if by else main, s.add('.', 'PUNCT', 'punct'))
    return s


def denies(subject, lemma, object_):
    s = Sentence()
    tail = s.name(*subject[:2], 'nsubj', *subject[2:])
    did, no = s.add('did', 'AUX', 'aux'), s.add('not', 'PART', 'advmod')
    main = s.add(lemma, 'VERB', 'root')
    head = s.name(*object_[:2], 'obj', *object_[2:])
    s.hang(main, tail, did, no, head, s.add('.', 'PUNCT', 'punct'))
    return s


def plans(subject, lemma, object_):
    s = Sentence()
    tail = s.name(*subject[:2], 'nsubj', *subject[2:])
    root = s.add('plans', 'VERB', 'root')
    to = s.add('to', 'PART', 'mark')
    main = s.add(lemma, 'VERB', 'xcomp', root)
    head = s.name(*object_[:2], 'obj', *object_[2:])
    s.hang(main, to, head)
    s.hang(root, tail, s.add('.', 'PUNCT', 'punct'))
    return s


def body(demonym, noun, verb, object_):
    """"The Kenyan government accused .." """
    s = Sentence()
    det, adjective = s.add('The', 'DET', 'det'), s.add(demonym, 'ADJ', 'amod', ner='B-NORP')
    tail = s.add(noun, 'NOUN', 'nsubj')
    main = s.add(verb, 'VERB', 'root')
    head = s.name(*object_[:2], 'obj', *object_[2:])
    s.hang(tail, det, adjective)
    s.hang(main, tail, head, s.add('.', 'PUNCT', 'punct'))
    return s


FRONT = ('Ardan Front', 'ORG', 'the')
KUNARA, BELEN, BRIMHOLM, TARSK = (('Kunara', 'GPE'), ('Belen', 'GPE'), ('Brimholm', 'GPE'), ('Tarsk', 'GPE'))
DAROON, LIND = ('Ilya Daroon', 'PER'), ('Maya Lindqvist', 'PER')

FACTS = [
    ({'id': 'a1', 'date': '2021-08-09', 'title': 'Front takes Kunara', 'source': 'Wire A', 'url': 'https://example.org/a1'},
     [says(FRONT, 'captured', KUNARA), says(FRONT, 'attacked', KUNARA), says(FRONT, 'captured', BELEN, by=DAROON),
      says(DAROON, 'met', LIND), says(LIND, 'visited', ('Kenya', 'GPE'))]),
    ({'id': 'a2', 'date': '2021-08-10', 'title': 'Second day', 'source': 'Wire B'},
     [says(FRONT, 'captured', KUNARA), denies(FRONT, 'capture', BRIMHOLM), plans(FRONT, 'capture', TARSK),
      body('Kenyan', 'government', 'accused', FRONT), body('Kenyan', 'army', 'attacked', FRONT)]),
    ({'id': 'a3', 'date': '2021-09'},
     [says(LIND, 'praised', DAROON), says(LIND, 'attacked', FRONT), denies(LIND, 'meet', DAROON),
      says(FRONT, 'captured', TARSK, by=LIND)]),
]

HOSTILE_NAMES = ['O"Brien\\', "D'Arc", '=1+1', '+44', '-2+3', '@cmd', '<script>alert(1)</script>', 'a]]>b', '{{x}}',
                 'a;b|c,d', 'طالبان', '北京市', 'Ёлка', '%20#x', '\\N', '&lt;AT&T;', 'null', 'true', '`tick`', '$' + '{x}',
                 'e\u0301\u200dx', '\U0001F600 smile', 'tab\there', 'line\nbreak', '[a,b]', "x''", 'back\\slash\\n',
                 '\u202eevil', '1e5']
NAMES = {'%s%s Group' % (chr(ord('B') + i // 5), 'aeiou'[i % 5] + 'rka'): name for i, name in enumerate(HOSTILE_NAMES)}
# Plain names in the text; make_kb.py renames each to its hostile one, as a user's correction would.
HOSTILE = [({'id': 'b %d#%%|;"\\' % i, 'date': '2022-01-%02d' % (i + 1), 'title': name.replace('\n', ' '),
             'source': 'Source ' + name.replace('\n', ' '), 'url': 'https://example.org/?q=%d&x="y"' % i},
            [says((plain, 'ORG'), 'attacked', KUNARA)]) for i, (plain, name) in enumerate(NAMES.items())]
HOSTILE.append(({'id': 'long'}, [says(('X' + 'x' * 9999, 'ORG'), 'attacked', KUNARA)]))


ARTICLES = {'facts': FACTS, 'hostile': HOSTILE}


def main():
    for about, sentences in ARTICLES[sys.argv[1]]:
        print('# newdoc id = ' + about['id'])
        for key in ('date', 'title', 'source', 'url'):
            if key in about:
                print('# %s = %s' % (key, about[key]))
        print(''.join(s.conllu() for s in sentences), end='')


if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8', newline='\n')
    main()
