#!/usr/bin/env python3
"""score_pairs.py ENTITIES.jsonl [--half a|b] [--details]: a knowledge base of articles.jsonl against pairs.tsv.

  relata build -d KB bench/identity/articles.jsonl && relata export -d KB --format entities > ENTITIES.jsonl

A string's entities are those of its article that have it among their aliases (letter case aside). `same` holds if the two strings have an
entity in common, `apart` if they have none; a string that is no entity of its article is counted as missing, so `same` fails and `apart`
holds. Half a is for development, b for reporting: a pair belongs to one by the parity of the CRC-32 of its first article's field.
Python 3 standard library only.
"""
import collections
import csv
import json
import pathlib
import sys
import zlib


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith('--')]
    half = sys.argv[sys.argv.index('--half') + 1] if '--half' in sys.argv else None
    if half:
        arguments.remove(half)
    of = collections.defaultdict(set)
    for line in open(arguments[0], encoding='utf-8'):
        entity = json.loads(line)
        for doc in entity['docs']:
            for alias in {entity['name'], *entity['aliases']}:
                of[doc, alias.lower()].add(entity['id'])
    path = pathlib.Path(__file__).with_name('pairs.tsv')
    counts, kinds = collections.Counter(), collections.defaultdict(collections.Counter)
    for row in csv.DictReader(open(path, encoding='utf-8'), delimiter='\t', quoting=csv.QUOTE_NONE):
        if half and 'ab'[zlib.crc32(row['doc_a'][:3].encode()) % 2] != half:
            continue
        a, b = (of.get((row['doc_' + side], row['string_' + side].lower()), set()) for side in 'ab')
        together = bool(a & b)
        right = together == (row['verdict'] == 'same')
        counts[row['verdict']] += 1
        counts[row['verdict'], right] += 1
        missing = not a or not b
        counts[row['verdict'], 'missing'] += missing
        kinds[row['verdict'], row['kind']][right] += 1
        if '--details' in sys.argv and not right:
            print(row['verdict'].upper(), row['kind'], row['doc_a'], repr(row['string_a']), sorted(a), row['doc_b'], repr(row['string_b']), sorted(b))
    for (verdict, kind), count in sorted(kinds.items()):
        if count[False] and '--details' in sys.argv:
            print(f'{verdict:6} {kind:24} {count[False]} wrong of {count[True] + count[False]}')
    print(json.dumps({v: {'pairs': counts[v], 'right': round(counts[v, True] / max(1, counts[v]), 3), 'missing': counts[v, 'missing']}
                      for v in ('same', 'apart')}))


if __name__ == '__main__':
    main()
