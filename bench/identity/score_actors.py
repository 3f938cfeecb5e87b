#!/usr/bin/env python3
"""score_actors.py RELATA [--details]: whom phrases act for, against actor_phrases.tsv and actor_lookalikes.tsv.

Each row is a document of its own: context and sentence, read by `RELATA extract`. The actor of a phrase is that of an end of a statement
whose mention is the phrase, without determiners in front; right if name and kind are the row's, letter case and "the" aside. A row whose
phrase is no end of a statement counts as wrong, and is said to be unread. Python 3 standard library only.
"""
import collections
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
DETERMINERS = re.compile(r'^(the|a|an|his|her|its|their)\s+|(?<=\bof )the\s+', re.I)


def bare(text):
    return DETERMINERS.sub('', (text or '').strip()).lower()


def rows_of(name):
    return list(csv.DictReader(open(HERE / name, encoding='utf-8'), delimiter='\t', quoting=csv.QUOTE_NONE))


def ends_of(statement):
    yield statement['subject']
    if statement['object']:
        yield statement['object']
    yield from statement['args']
    speaker = statement['attributed_to']
    while speaker:
        yield speaker
        speaker = speaker['attributed_to']


def main():
    relata = sys.argv[1]
    right_rows, others = rows_of('actor_phrases.tsv'), rows_of('actor_lookalikes.tsv')
    rows = right_rows + others
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as file:
        for i, row in enumerate(rows):
            text = ' '.join(part for part in (row['context'], row['sentence']) if part)
            file.write(json.dumps({'id': f'{i:04}', 'text': text}) + '\n')
        file.flush()
        out = subprocess.run([relata, 'extract', '--any-language', file.name], stdout=subprocess.PIPE, check=True).stdout
    ends = collections.defaultdict(list)
    for line in out.decode().splitlines():
        statement = json.loads(line)
        for end in ends_of(statement):
            ends[int(statement['doc'])].append(end)
    counts = collections.Counter()
    for i, row in enumerate(rows):
        mine = [e for e in ends[i] if bare(e.get('mention')) == bare(row['phrase'])]
        actors = [e.get('actor') for e in mine if e.get('actor')]
        named = [e for e in mine if e.get('id')]
        if i >= len(right_rows):
            counts['look-alikes'] += 1
            counts['look-alikes with an actor'] += bool(actors)
            if actors and '--details' in sys.argv:
                print('GIVEN', row['phrase'], '->', actors[0]['name'])
            continue
        kind = 'inferred' if row['inferred'] == 'yes' else 'named'
        right = any(bare(a['name']) == bare(row['actor']) and a['kind'] == row['kind'] for a in actors)
        counts[kind] += 1
        counts[kind + ' right'] += right
        counts['unread'] += not mine
        if not right and '--details' in sys.argv:
            print('WRONG' if mine else 'UNREAD', repr(row['phrase']), row['actor'], row['kind'], '->',
                  [(a['name'], a['kind']) for a in actors], [e['name'] for e in named], '' if mine else sorted({e['mention'] for e in ends[i]}))
    print(json.dumps(counts))


if __name__ == '__main__':
    main()
