"""Invented articles, each with a code of its own that stands nowhere else, so that what became of it can be told."""
import random

PEOPLE = ('Marta Velin', 'Jonas Arkwright', 'Selim Toros', 'Ada Quill', 'Piet Hollander', 'Rosa Lindqvist', 'Omar Belkadi', 'Nell Farrow')
PLACES = ('Port Selby', 'Karsk', 'Dunmere', 'Velora', 'Tashen', 'Lower Brae', 'Ostrava Bay', 'Minden')
BODIES = ('the harbour board', 'the mine workers', 'the river police', 'the city council', 'the grain exchange', 'the league of teachers')
DEEDS = ('rejected the offer of {body} after two days of talks in {place}', 'said that {body} had closed the bridge at {place} without notice',
         'told reporters in {place} that the strike would go on until {body} answered', 'visited {place} and met members of {body} behind closed doors',
         'accused {body} of selling land near {place} to a company that nobody knew', 'thanked {body} for its help when the river flooded {place} last spring')


class Article:
    def __init__(self, number, draw):
        self.code = 'zq%06d' % number
        self.author = draw.choice(PEOPLE)
        self.date = '%d-%02d-%02d' % (draw.randint(2015, 2024), draw.randint(1, 12), draw.randint(1, 28))
        self.title = '%s and %s: what %s knows' % (draw.choice(PLACES), draw.choice(PLACES), draw.choice(PEOPLE))
        deeds = [draw.choice(DEEDS).format(body=draw.choice(BODIES), place=draw.choice(PLACES)) for _ in range(draw.randint(5, 9))]
        sentences = ['%s %s.' % (draw.choice(PEOPLE), deed) for deed in deeds]
        sentences.insert(draw.randint(1, 3), 'The report was filed under the number %s by its editors.' % self.code)
        middle = draw.randint(2, len(sentences) - 2)
        self.paragraphs = [' '.join(sentences[:middle]), ' '.join(sentences[middle:])]

    @property
    def text(self):
        return '\n\n'.join(self.paragraphs) + '\n'


def articles(seed):
    draw = random.Random(seed)
    number = 0
    while True:
        yield Article(number, draw)
        number += 1
