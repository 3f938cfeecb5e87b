#!/usr/bin/env python3
"""generate.py DIR [--statements N] [--entities N] [--documents N] [--seed N]: news as CoNLL-U, for size.

Fills the new folder DIR with annotated articles that `relata build DIR --given all` reads without a model, and prints
what they hold: what `relata stats` has to give. Everybody and every place in them is made up. As in news, names
follow Zipf's law, actors of one beat keep company, pairs come back with one to three relations of theirs, some
statements are denied, planned or said by somebody, some are passive, some have phrases for objects or a place, a day
or both; documents have a date, a title, a source and an address; in some a country's police, parliament or army
acts. The verbs are in verbs.tsv.

Python 3 standard library only; the same bytes for the same arguments.
"""
import argparse
import bisect
import datetime
import itertools
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
TOGETHER = 1000  # documents of a file
BEAT = 50        # actors that keep company
HUBS = 0.01      # of the actors, that every beat knows
PAPERS = 60      # sources
FIRST_DAY, DAYS = datetime.date(2019, 1, 1), 1500
ONSETS = 'b br d dr f g gr h k kl l m n p pr r s st t tr v z'.split()
CODAS = 'l m n r s th nd rk'.split()
TYPES = ('PER', 'ORG', 'GPE')
SHARES = (0.5, 0.25, 0.25)
ORG_KINDS = 'Front Union Council Party Bank Group Institute League Agency Movement'.split()
PAPER_KINDS = 'Herald Times Post Courier Gazette Observer Tribune'.split()
MONTHS = 'January February March April May June July August September October November December'.split()
THINGS = 'prisoners hostages trucks houses villages reports documents rifles boats schools'.split()
NUMBERS = range(2, 999)
BODIES = (('police', 'Police'), ('parliament', 'Parliament'), ('army', 'Armed forces'))


class Names:
    """Invented names, far from each other by their consonants: nobody's spelling is another's name."""

    def __init__(self, draw):
        self.draw = draw
        self.taken = set()
        self.given = [self.word(2) for _ in range(300)]

    def word(self, syllables):
        for tries in itertools.count():
            parts = [self.draw.choice(ONSETS) + self.draw.choice('aeiou') for _ in range(syllables + tries // 8)]
            word = ''.join(parts) + self.draw.choice(CODAS)
            skeleton = ''.join(self.sound(c) for c in word if c not in 'aeiouh')
            if skeleton not in self.taken:
                self.taken.add(skeleton)
                return word.capitalize()

    @staticmethod
    def sound(letter):
        return {'v': 'f', 'z': 's', 'b': 'p', 'd': 't', 'g': 'k'}.get(letter, letter)

    def entity(self, kind):
        if kind == 'PER':
            return (self.draw.choice(self.given), self.word(3))
        if kind == 'ORG':
            return (self.word(3), self.draw.choice(ORG_KINDS))
        return (self.word(3) + 'ia',)


class Tree:
    """The words of a sentence with their tree; `text` as it is written."""

    def __init__(self):
        self.rows = []

    def add(self, form, lemma, upos, xpos, head, label, ner='_'):
        """Appends a word; `head` is a number of the sentence, its own number is returned."""
        self.rows.append([form, lemma, upos, xpos, head, label, ner])
        return len(self.rows)

    def name(self, actor, head, label):
        """A name, its head hung on `head`: the first word of a person's, the last of others'."""
        words, kind = actor
        first = len(self.rows) + 1
        top = first if kind == 'PER' else first + len(words) - 1
        for number, word in enumerate(words, first):
            mark = f'NER={"B" if number == first else "I"}-{kind}'
            if number == top:
                self.add(word, word, 'PROPN', 'NNP', head, label, mark)
            else:
                self.add(word, word, 'PROPN', 'NNP', top, 'flat' if kind == 'PER' else 'compound', mark)
        return top

    def lines(self, sent_id):
        root = next(i for i, row in enumerate(self.rows, 1) if row[4] == 0)
        last = self.rows[-1]
        last[6] = 'SpaceAfter=No' if last[6] == '_' else last[6] + '|SpaceAfter=No'
        self.add('.', '.', 'PUNCT', '.', root, 'punct')
        text = ''.join(row[0] + ('' if row[6].endswith('SpaceAfter=No') else ' ') for row in self.rows).strip()
        out = [f'# sent_id = {sent_id}\n# text = {text}\n']
        out += [f'{number}\t{form}\t{lemma}\t{upos}\t{xpos}\t_\t{head}\t{label}\t_\t{misc}\n'
                for number, (form, lemma, upos, xpos, head, label, misc) in enumerate(self.rows, 1)]
        out.append('\n')
        return ''.join(out)


class Zipf:
    """Numbers below `count`, the small ones often: weight 1 / (number + 1)."""

    def __init__(self, draw, count):
        self.draw = draw
        self.sums = list(itertools.accumulate(1 / (number + 1) for number in range(count)))

    def next(self):
        return bisect.bisect_left(self.sums, self.draw.random() * self.sums[-1])


class News:
    def __init__(self, arguments):
        self.draw = random.Random(arguments.seed)
        self.verbs = self.read_verbs()
        names = Names(self.draw)
        self.kinds = self.draw.choices(TYPES, SHARES, k=arguments.entities)
        self.actors = [(names.entity(kind), kind) for kind in self.kinds]
        self.papers = [f'{names.word(2)} {self.draw.choice(PAPER_KINDS)}' for _ in range(PAPERS)]
        self.popular_paper = Zipf(self.draw, PAPERS)
        hubs = max(3, int(HUBS * arguments.entities))
        self.hubs = range(hubs)
        self.beats = [range(begin, min(begin + BEAT, arguments.entities))
                      for begin in range(hubs, arguments.entities, BEAT)]
        self.unused = list(range(arguments.entities))
        self.draw.shuffle(self.unused)
        self.newcomers = -(-arguments.entities // arguments.documents)  # of a document
        self.popular_beat = Zipf(self.draw, len(self.beats))
        self.popular_hub = Zipf(self.draw, hubs)
        self.popular_in_beat = Zipf(self.draw, BEAT)
        self.relations_of = {}
        self.used, self.sentences, self.statements = set(), 0, 0
        self.patterns = [(self.active, 50), (self.passive, 12), (self.said, 12), (self.negated, 3),
                         (self.disputed, 2), (self.planned, 4), (self.found, 7), (self.by_body, 4)]

    @staticmethod
    def read_verbs():
        verbs = {}
        for line in (HERE / 'verbs.tsv').read_text().splitlines():
            if line.startswith('#'):
                continue
            lemma, forms, subjects, objects = line.split('\t')
            past, participle = (forms.split() * 2)[:2]
            for pair in itertools.product(subjects.split(), objects.split()):
                verbs.setdefault(pair, []).append((lemma, past, participle))
        return verbs

    def verb(self, subject, target):
        """One of the one to three that the pair has; none if no verb goes with their types."""
        pair = (subject, target)
        if pair not in self.relations_of:
            fitting = self.verbs.get((self.kinds[subject], self.kinds[target]), [])
            own = random.Random(subject * 1000003 + target)
            self.relations_of[pair] = own.sample(fitting, min(len(fitting), own.choice((1, 1, 2, 3))))
        fitting = self.relations_of[pair]
        return self.draw.choice(fitting) if fitting else None

    def pick(self, beat):
        if self.draw.random() < 0.25:
            return self.hubs[self.popular_hub.next()]
        return beat[self.popular_in_beat.next() % len(beat)]

    def cast(self):
        """Who is in a document, some of a beat and some whom all know; and who is to be in one for the first time."""
        beat = self.beats[self.popular_beat.next()]
        cast = {self.pick(beat): None for _ in range(6)}
        fresh = [self.unused.pop() for _ in range(min(self.newcomers, len(self.unused)))]
        cast.update(dict.fromkeys(fresh))
        while len({self.kinds[number] for number in cast}) < 3 or len(cast) < 4:
            cast[self.draw.randrange(len(self.actors))] = None
        return list(cast), [number for number in fresh if number not in self.used]

    def name(self, tree, number, head, label):
        self.used.add(number)
        return tree.name(self.actors[number], head, label)

    def rest(self, tree, head, cast):
        """A place, a day, both or none."""
        places = [number for number in cast if self.kinds[number] == 'GPE']
        if places and self.draw.random() < 0.25:
            place = self.draw.choice(places)
            case = len(tree.rows) + 1
            tree.add('in', 'in', 'ADP', 'IN', case + 1, 'case')
            self.name(tree, place, head, 'obl')
        if self.draw.random() < 0.6:
            day = FIRST_DAY + datetime.timedelta(days=self.draw.randrange(DAYS))
            case = len(tree.rows) + 1
            tree.add('on', 'on', 'ADP', 'IN', case + 2, 'case')
            tree.add(str(day.day), str(day.day), 'NUM', 'CD', case + 2, 'nummod')
            tree.add(MONTHS[day.month - 1], MONTHS[day.month - 1], 'PROPN', 'NNP', head, 'obl')
            tree.add(str(day.year), str(day.year), 'NUM', 'CD', case + 2, 'nummod')

    # Each pattern takes a tree, who does what to whom and the cast, and returns how many statements it makes.

    def clause(self, tree, subject, verb, target, head, label):
        """Subject, verb and object, the verb hung on `head`: its number."""
        root = len(tree.rows) + len(self.actors[subject][0]) + 1
        self.name(tree, subject, root, 'nsubj')
        tree.add(verb[1], verb[0], 'VERB', 'VBD', head, label)
        self.name(tree, target, root, 'obj')
        return root

    def active(self, tree, subject, verb, target, cast):
        root = self.clause(tree, subject, verb, target, 0, 'root')
        self.rest(tree, root, set(cast) - {subject, target})
        return 1

    def passive(self, tree, subject, verb, target, cast):
        root = len(self.actors[target][0]) + 2
        self.name(tree, target, root, 'nsubj:pass')
        tree.add('was', 'be', 'AUX', 'VBD', root, 'aux:pass')
        tree.add(verb[2], verb[0], 'VERB', 'VBN', 0, 'root')
        words = self.actors[subject][0]
        tree.add('by', 'by', 'ADP', 'IN', root + 2 + (0 if self.kinds[subject] == 'PER' else len(words) - 1), 'case')
        self.name(tree, subject, root, 'obl:agent')
        self.rest(tree, root, set(cast) - {subject, target})
        return 1

    def said(self, tree, subject, verb, target, cast):
        speakers = [number for number in cast if number not in (subject, target)]
        speaker = self.draw.choice(speakers)
        root = len(self.actors[speaker][0]) + 1
        self.name(tree, speaker, root, 'nsubj')
        tree.add('said', 'say', 'VERB', 'VBD', 0, 'root')
        below = root + len(self.actors[subject][0]) + 1
        self.clause(tree, subject, verb, target, root, 'ccomp')
        self.rest(tree, below, set(cast) - {subject, target, speaker})
        return 2

    def negated(self, tree, subject, verb, target, cast):
        root = len(self.actors[subject][0]) + 3
        self.name(tree, subject, root, 'nsubj')
        tree.add('did', 'do', 'AUX', 'VBD', root, 'aux')
        tree.add('not', 'not', 'PART', 'RB', root, 'advmod')
        tree.add(verb[0], verb[0], 'VERB', 'VB', 0, 'root')
        self.name(tree, target, root, 'obj')
        self.rest(tree, root, set(cast) - {subject, target})
        return 1

    def disputed(self, tree, subject, verb, target, cast):
        speaker = self.draw.choice([number for number in cast if number not in (subject, target)])
        root = len(self.actors[speaker][0]) + 1
        self.name(tree, speaker, root, 'nsubj')
        tree.add('denied', 'deny', 'VERB', 'VBD', 0, 'root')
        below = root + len(self.actors[subject][0]) + 2
        tree.add('that', 'that', 'SCONJ', 'IN', below, 'mark')
        self.clause(tree, subject, verb, target, root, 'ccomp')
        return 2

    def planned(self, tree, subject, verb, target, cast):
        root = len(self.actors[subject][0]) + 1
        self.name(tree, subject, root, 'nsubj')
        tree.add('plans', 'plan', 'VERB', 'VBZ', 0, 'root')
        tree.add('to', 'to', 'PART', 'TO', root + 2, 'mark')
        tree.add(verb[0], verb[0], 'VERB', 'VB', root, 'xcomp')
        self.name(tree, target, root + 2, 'obj')
        return 1

    def found(self, tree, subject, verb, target, cast):
        del verb, target
        root = len(self.actors[subject][0]) + 1
        self.name(tree, subject, root, 'nsubj')
        tree.add('found', 'find', 'VERB', 'VBD', 0, 'root')
        count = str(self.draw.choice(NUMBERS))
        tree.add(count, count, 'NUM', 'CD', root + 2, 'nummod')
        thing = self.draw.choice(THINGS)
        tree.add(thing, thing[:-1], 'NOUN', 'NNS', root, 'obj')
        self.rest(tree, root, set(cast) - {subject})
        return 1

    def by_body(self, tree, subject, verb, target, cast):
        places = [number for number in cast if self.kinds[number] == 'GPE' and number in self.hubs and number != target]
        if not places:
            return self.active(tree, subject, verb, target, cast)
        place = self.draw.choice(places)
        word, body = self.draw.choice(BODIES)
        root = len(self.actors[place][0]) + 2
        self.name(tree, place, root - 1, 'compound')
        tree.add(word, word, 'NOUN', 'NN', root, 'nsubj')
        tree.add('criticized', 'criticize', 'VERB', 'VBD', 0, 'root')
        self.name(tree, target, root, 'obj')
        self.used.add((body, place))
        self.rest(tree, root, set(cast) - {place, target})
        return 1

    def sentence(self, doc, number, cast, fresh):
        while True:
            subject, target = self.draw.sample(cast, 2)
            if fresh:
                subject = fresh[-1]
            verb = self.verb(subject, target) if subject != target else None
            if verb:
                break
        pattern, = self.draw.choices([p for p, _ in self.patterns], [w for _, w in self.patterns])
        if fresh:
            fresh.pop()
            pattern = self.active
        tree = Tree()
        self.statements += pattern(tree, subject, verb, target, cast)
        self.sentences += 1
        return tree.lines(f'{doc}-{number}')

    def document(self, number, statements):
        """An article of so many statements, or one more."""
        doc = f'news-{number:07d}'
        day = FIRST_DAY + datetime.timedelta(days=self.draw.randrange(DAYS))
        cast, fresh = self.cast()
        enough = self.statements + statements
        lines = []
        while self.statements < enough:
            lines.append(self.sentence(doc, len(lines) + 1, cast, fresh))
        about = ' and '.join(' '.join(self.actors[actor][0]) for actor in cast[:2])
        return (f'# newdoc id = {doc}\n# date = {day}\n# title = {about}\n'
                f'# source = {self.papers[self.popular_paper.next()]}\n'
                f'# url = https://news.example/{number}\n' + ''.join(lines))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('dir', type=pathlib.Path)
    parser.add_argument('--statements', type=int, default=100000, help='at least so many, or a few more')
    parser.add_argument('--entities', type=int, default=10000)
    parser.add_argument('--documents', type=int, help='a tenth of the statements')
    parser.add_argument('--seed', type=int, default=17)
    arguments = parser.parse_args()
    arguments.documents = arguments.documents or max(1, arguments.statements // 10)
    arguments.dir.mkdir(parents=True)
    news = News(arguments)
    for begin in range(0, arguments.documents, TOGETHER):
        with open(arguments.dir / f'news-{begin // TOGETHER:04d}.conllu', 'w', encoding='utf-8') as out:
            for number in range(begin, min(begin + TOGETHER, arguments.documents)):
                out.write(news.document(number, (arguments.statements * (number + 1)) // arguments.documents
                                        - news.statements))
    print(f'documents\t{arguments.documents}\nsentences\t{news.sentences}\nstatements\t{news.statements}\n'
          f'entities\t{len(news.used)}')
    return 0


if __name__ == '__main__':
    sys.exit(main())
