#!/usr/bin/env python3
"""make_articles.py --seed N --out ARTICLES.jsonl --truth TRUTH.tsv [--texts NEWS.jsonl]: 400 articles, 200 of them reprints.

Reprints are made by cuts, new titles, changed bylines and datelines, merged paragraphs and corrections, most by several of
these. Near misses stand beside them: follow-ups that carry half or most of an article as their background, articles of other
papers on the same event with the same quotes, weekly reports of one form, and notices of one form. TRUTH is one line an
article: id, story ("" if nothing is a copy of it), how it was made. All text is invented (words.tsv); with --texts the
originals are articles of that file, for figures on real news. Python 3 standard library only.
"""
import argparse
import collections
import datetime
import json
import pathlib
import random

WORDS = collections.defaultdict(list)
for row in (pathlib.Path(__file__).parent / 'words.tsv').read_text(encoding='utf-8').splitlines():
    if not row.startswith('#'):
        kind, word = row.split('\t')
        WORDS[kind].append(word)


class Story:
    """One event: what its sentences are made of. An article is a list of paragraphs, each a list of sentences."""

    def __init__(self, rng, day):
        pick = lambda kind: rng.choice(WORDS[kind])
        self.rng, self.day = rng, day
        self.people = [f'{pick("given")} {pick("family_a")}{pick("family_b")}' for _ in range(4)]
        self.places = [pick('place_a') + pick('place_b') for _ in range(3)]
        self.bodies = rng.sample(WORDS['body'], 3)
        self.event = pick('event')
        self.quotes = rng.sample(WORDS['quote'], 4)

    def sentence(self):
        pick, rng = lambda kind: self.rng.choice(WORDS[kind]), self.rng
        what = lambda: f'the {pick("adjective")} {pick("noun")}'
        who = rng.choice([f'{pick("actor").capitalize()} in {rng.choice(self.places)}', f'The {rng.choice(self.bodies)}',
                          rng.choice(self.people), f'Several {pick("actor")}', f'The {pick("noun")} commission'])
        forms = (
            lambda: f'{who} {pick("verb")} {what()} {pick("where")} {pick("when")}.',
            lambda: f'{who} {pick("verb")} {what()} and {pick("verb")} {what()}, {pick("while")}.',
            lambda: f'{pick("when").capitalize()}, {who[0].lower() + who[1:] if who.startswith(("The ", "Several ")) else who} '
                    f'{pick("verb")} {what()} {pick("where")}.',
            lambda: f'About {rng.randint(12, 9800)} {pick("unit")} were affected by the {self.event}, {pick("while")}.',
            lambda: f'{who} {pick("verb")} {what()} worth {rng.randint(2, 97)} million crowns, {rng.choice(self.people)} '
                    f'{pick("said")}.',
            lambda: f'{who} {pick("verb")} {what()} {pick("where")}, {pick("while")}, according to the '
                    f'{rng.choice(self.bodies)}.',
        )
        return rng.choice(forms)()

    def quote(self, at):
        person = self.people[at % len(self.people)]
        return f'"{self.quotes[at % len(self.quotes)]}," {person} of the {self.bodies[at % 3]} {self.rng.choice(WORDS["said"])}.'

    def lead(self):
        return (f'A {self.event} in {self.rng.choice(self.places)} {self.rng.choice(WORDS["verb"])} '
                f'{self.rng.randint(3, 900)} {self.rng.choice(WORDS["unit"])} {self.rng.choice(WORDS["when"])}, the '
                f'{self.rng.choice(self.bodies)} {self.rng.choice(WORDS["said"])}.')

    def title(self):
        return (f'{self.rng.choice(self.places)} {self.event}: {self.rng.choice(WORDS["actor"])} '
                f'{self.rng.choice(WORDS["verb"])} {self.rng.choice(WORDS["noun"])}')

    def paragraphs(self, count):
        made = [[self.lead(), self.sentence()]]
        for at in range(count - 1):
            made.append([self.sentence() for _ in range(self.rng.randint(1, 3))])
            if at % 3 == 1:
                made[-1].insert(self.rng.randint(0, 1), self.quote(at // 3))
        return made


def copied(paragraphs):
    return [list(paragraph) for paragraph in paragraphs]


# What is done to a reprint: each takes paragraphs and gives paragraphs.
def cut_end(rng, paragraphs):
    return paragraphs[:max(2, round(len(paragraphs) * rng.uniform(.4, .8)))]


def cut_within(rng, paragraphs):
    keep = max(3, round(len(paragraphs) * rng.uniform(.6, .9)))
    kept = sorted([0] + rng.sample(range(1, len(paragraphs)), min(keep, len(paragraphs)) - 1))
    return [paragraphs[at] for at in kept]


def merge(rng, paragraphs):
    merged = []
    for paragraph in paragraphs:
        if merged and rng.random() < .6:
            merged[-1] += paragraph
        else:
            merged.append(list(paragraph))
    return merged


def correct(rng, paragraphs):
    """A tenth of the sentences get another word or number."""
    made = copied(paragraphs)
    places = [(p, s) for p, paragraph in enumerate(made) for s in range(len(paragraph)) if ' ' in paragraph[s]]
    for p, s in rng.sample(places, min(len(places), 1 + len(places) // 10)):
        words = made[p][s].split(' ')
        at = rng.randrange(1, len(words))
        words[at] = str(rng.randint(10, 900)) if words[at].isdigit() else rng.choice(WORDS['adjective'])
        made[p][s] = ' '.join(words)
    return made


def reword(rng, paragraphs):
    """House style: in a third of the sentences a word or two are others or gone."""
    made = copied(paragraphs)
    for paragraph in made:
        for s, sentence in enumerate(paragraph):
            if rng.random() < .35 and ' ' in sentence:
                words = sentence.split(' ')
                for _ in range(rng.randint(1, 2)):
                    at = rng.randrange(1, max(2, len(words) - 1))
                    if rng.random() < .5 and len(words) > 6:
                        del words[at]
                    else:
                        words[at] = rng.choice(WORDS['adjective'])
                paragraph[s] = ' '.join(words)
    return made


def add_note(rng, paragraphs):
    """A local sentence or two at the end or behind the lead."""
    made = copied(paragraphs)
    local = Story(rng, 0)
    made.insert(rng.choice([1, len(made)]), [local.sentence() for _ in range(rng.randint(1, 2))])
    return made


CHANGES = {'cut end': cut_end, 'cut within': cut_within, 'merged': merge, 'corrected': correct, 'reworded': reword,
           'note added': add_note}


class Maker:
    def __init__(self, seed, texts):
        self.rng, self.articles, self.count = random.Random(seed), [], 0
        self.texts = texts
        self.first = datetime.date(2031, 3, 1)

    def add(self, story, made, day, title, paragraphs, outlet=None):
        rng = self.rng
        outlet = outlet or rng.choice(WORDS['outlet'])
        body = '\n\n'.join(' '.join(paragraph) for paragraph in paragraphs)
        head = rng.random()
        if head < .3:
            body = f'{rng.choice(WORDS["place_a"]).upper()}{rng.choice(WORDS["place_b"]).upper()} ({outlet}) - {body}'
        elif head < .6:
            body = f'By {rng.choice(WORDS["given"])} {rng.choice(WORDS["family_a"])}{rng.choice(WORDS["family_b"])}\n\n{body}'
        if rng.random() < .2:
            body = f'{title}\n\n{body}'
        if rng.random() < .2:
            body += f'\n\n(Reporting by {rng.choice(WORDS["given"])} {rng.choice(WORDS["family_a"])}{rng.choice(WORDS["family_b"])})'
        self.count += 1
        article = {'id': f'{self.count:04}', 'title': title, 'source': outlet, 'text': body}
        if rng.random() < .85:
            article['date'] = (self.first + datetime.timedelta(days=day)).isoformat()
        self.articles.append((article, story, made))

    def original(self, day):
        story = Story(self.rng, day)
        if self.texts:
            text = self.texts.pop()
            paragraphs = [[part.strip(' .') + '.' for part in paragraph.split('. ') if part.strip(' .')]
                          for paragraph in text.split('\n\n') if paragraph.strip()]
        else:
            paragraphs = story.paragraphs(self.rng.randint(5, 14))
        return story, paragraphs

    def reprints(self, number, copies):
        rng, day = self.rng, self.rng.randint(0, 90)
        story, paragraphs = self.original(day)
        name = f'story {number}'
        self.add(name, 'original', day, story.title(), paragraphs, 'Meridian Wire')
        for _ in range(copies):
            done = rng.sample(sorted(CHANGES), rng.choice([0, 1, 1, 2, 2, 3]))
            if 'cut end' in done and 'cut within' in done:
                done.remove('cut within')
            made = copied(paragraphs)
            for change in sorted(done):
                made = CHANGES[change](rng, made)
            title = story.title() if rng.random() < .6 else self.articles[-1][0]['title']
            self.add(name, ', '.join(sorted(done)) or 'as it was', day + rng.choice([0, 0, 0, 1, 1, 2, 4]), title, made)
        return story, paragraphs, day

    def follow_up(self, story, paragraphs, day, share):
        """A new lead and new paragraphs, then `share` of this article's length of the old one as background."""
        rng = self.rng
        old = copied(paragraphs)
        rng.shuffle(old)
        old = sorted(old[:max(1, round(len(old) * rng.uniform(.4, 1)))], key=paragraphs.index)
        words = sum(len(' '.join(paragraph).split()) for paragraph in old)
        new, length = [], 0
        while length < words * (1 - share) / share:
            new.append(([story.lead()] if not new else []) + [story.sentence() for _ in range(rng.randint(1, 3))])
            length += len(' '.join(new[-1]).split())
        self.add('', f'follow-up, {share:.0%} old', day + rng.choice([0, 1, 1, 2, 3]), story.title(), new + old)

    def other_paper(self, story, day):
        made = story.paragraphs(self.rng.randint(4, 10))
        self.add('', 'same event, own words', day + self.rng.choice([0, 0, 1]), story.title(), made)

    def form(self, days, count):
        """Reports of one form: the same sentences with other numbers, names and words in them."""
        rng, story = self.rng, Story(self.rng, 0)
        body, place = story.bodies[0], story.places[0]
        unit = [rng.choice(WORDS['noun']) for _ in range(8)]
        for week in range(count):
            n = lambda low, high: rng.randint(low, high)
            turn = lambda: rng.choice(['rose', 'fell'])
            text = [[f'The {body} in {place} counted {n(100, 999)} cases in the week to {rng.choice(WORDS["when"])}, '
                     f'{n(1, 90)} more than in the week before.'],
                    [f'Use of the {unit[0]} {turn()} by {n(1, 9)}.{n(0, 9)} percent to {n(1000, 9999)} hours, and of the '
                     f'{unit[1]} by {n(1, 9)}.{n(0, 9)} percent to {n(1000, 9999)} hours, the weekly bulletin of the {body} said.'],
                    [f'The price of a {unit[2]} {turn()} to {n(100, 999)} crowns and that of a {unit[3]} to {n(100, 999)} '
                     f'crowns, while the reserve of the {unit[4]} stood at {n(10, 99)} percent of what is planned for the season.'],
                    [f'{rng.choice(WORDS["given"])} {rng.choice(WORDS["family_a"])}{rng.choice(WORDS["family_b"])}, who speaks '
                     f'for the {body}, said that the outlook for the {unit[5]} was {rng.choice(WORDS["adjective"])} and that '
                     f'the {unit[6]} would be {rng.choice(WORDS["verb"])} {rng.choice(WORDS["when"])}.'],
                    [f'Figures of the weekly bulletin are preliminary and may be revised in the following week. The next bulletin '
                     f'of the {body} appears in seven days.']]
            self.add('', 'report of one form', days + 7 * week, f'{body}: weekly figures', text, 'Meridian Wire')

    def all(self):
        rng, left, number = self.rng, 200, 0
        while left > 0:
            copies = min(left, rng.choice([1, 1, 2, 2, 3, 4, 6, 9]))
            left -= copies
            number += 1
            story, paragraphs, day = self.reprints(number, copies)
            for share in rng.sample([.3, .4, .5, .6, .7], rng.choice([0, 1, 1, 2])):
                self.follow_up(story, paragraphs, day, share)
            if rng.random() < .5 and not self.texts:
                self.other_paper(story, day)
        for _ in range(3):
            self.form(rng.randint(0, 60), 5)
        while len(self.articles) < 400:
            story, paragraphs = self.original(0)
            self.add('', 'alone', rng.randint(0, 90), story.title(), paragraphs)
        rng.shuffle(self.articles)
        return self.articles


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--seed', type=int, required=True)
    parser.add_argument('--out', type=pathlib.Path, required=True)
    parser.add_argument('--truth', type=pathlib.Path, required=True)
    parser.add_argument('--texts', type=pathlib.Path)
    given = parser.parse_args()
    texts = []
    if given.texts:
        texts = [json.loads(line)['text'] for line in given.texts.read_text(encoding='utf-8').splitlines()]
        texts = [text for text in texts if text.count('\n\n') > 4]
        random.Random(given.seed).shuffle(texts)
    articles = Maker(given.seed, texts).all()
    with given.out.open('w', encoding='utf-8') as out, given.truth.open('w', encoding='utf-8') as truth:
        for article, story, made in articles:
            out.write(json.dumps(article, ensure_ascii=False) + '\n')
            truth.write(f'{article["id"]}\t{story}\t{made}\n')


if __name__ == '__main__':
    main()
